import { describe, expect, it } from 'vitest';
import { institution } from './institution.ts';
import { type Institution, institutionSchema } from './institution-schema.ts';

/** @returns a copy of the configuration that a test may spoil */
function copy(): Institution {
  return structuredClone(institution) as Institution;
}

/** @returns the first thing that the schema says against a configuration that a test spoiled */
function complaint(spoil: (configuration: Institution) => void): string | undefined {
  const configuration = copy();
  spoil(configuration);
  const parsed = institutionSchema.safeParse(configuration);
  return parsed.success ? undefined : parsed.error.issues[0]?.message;
}

describe('the institution', () => {
  it('accepts its own values', () => {
    expect(complaint(() => undefined)).toBeUndefined();
  });

  it('cannot be changed after it was read', () => {
    expect(Object.isFrozen(institution)).toBe(true);
    expect(Object.isFrozen(institution.calendar.bankHolidays[0])).toBe(true);
    expect(Object.isFrozen(institution.links.studentConduct)).toBe(true);
  });

  it('knows eight bank holidays in each year of its calendar', () => {
    const years = institution.calendar.bankHolidays.map(({ date }) => date.slice(0, 4));
    expect(Object.groupBy(years, (year) => year)).toEqual({
      2026: Array(8).fill('2026'),
      2027: Array(8).fill('2027'),
      2028: Array(8).fill('2028'),
    });
  });

  it('claims no security test that is not recorded', () => {
    expect(institution.securityTests).toEqual([]);
  });
});

describe('the schema refuses', () => {
  const holidays = (configuration: Institution) => configuration.calendar.bankHolidays;

  it.each<[string, (configuration: Institution) => void, RegExp]>([
    ['dates out of order', (c) => void holidays(c).reverse(), /in order/],
    [
      'a date twice',
      (c) => void holidays(c).unshift({ ...holidays(c)[0], date: '2026-01-01', name: 'Again' }),
      /in order/,
    ],
    [
      'a date that does not exist',
      (c) => void holidays(c).unshift({ date: '2025-02-30', name: 'No day' }),
      /date/i,
    ],
    [
      'a bank holiday on a weekend',
      (c) => void holidays(c).push({ date: '2028-12-30', name: 'A Saturday' }),
      /substitute/,
    ],
    ['a year with too few bank holidays', (c) => void holidays(c).pop(), /fewer than eight/],
    [
      'a calendar that promises more years',
      (c) => {
        c.calendar.coversUntil = '2029-12-31';
      },
      /fewer than eight/,
    ],
    [
      'a closure after the calendar ends',
      (c) => void c.calendar.closureDays.push({ date: '2029-01-02', name: 'Late' }),
      /after the end/,
    ],
    [
      'opening after closing',
      (c) => {
        c.calendar.opensAt = '18:00';
      },
      /open before/,
    ],
    [
      'a time that no clock shows',
      (c) => {
        c.calendar.closesAt = '25:00';
      },
      /time of day/,
    ],
    [
      'a place without a time zone',
      (c) => {
        c.calendar.timeZone = 'Europe/Leicester';
      },
      /time zone/,
    ],
    [
      'a country by its name',
      (c) => {
        c.country = 'England';
      },
      /a country, as GB/,
    ],
    [
      'a length of time in no unit',
      (c) => {
        c.retention.closedCase = '6 years';
      },
      /length of time/,
    ],
    [
      'an exit address that is not secure',
      (c) => {
        c.exitAddress = 'http://example.org';
      },
      /url/i,
    ],
    [
      'a name of nothing',
      (c) => {
        c.university.name = '  ';
      },
      /small/i,
    ],
    [
      'a number with letters',
      (c) => {
        c.emergency.security.display = 'Security';
      },
      /./,
    ],
    [
      'half a day of working days',
      (c) => {
        c.serviceStandards.firstContact.green.workingDays = 1.5;
      },
      /int/i,
    ],
    [
      'a Red case that is acknowledged later than its person is reached',
      (c) => {
        c.serviceStandards.acknowledgement.workingHours = 5;
      },
      /acknowledged before/,
    ],
    [
      'no time in which to acknowledge a Red case',
      (c) => {
        c.serviceStandards.acknowledgement.workingHours = 0;
      },
      /small|>0/i,
    ],
  ])('%s', (_, spoil, message) => {
    expect(complaint(spoil)).toMatch(message);
  });

  it('a value that it does not know', () => {
    expect(institutionSchema.safeParse({ ...copy(), colour: 'red' }).success).toBe(false);
  });
});

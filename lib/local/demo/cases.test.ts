import { expect, it } from 'vitest';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { levels } from '#lib/disclosure/levels.ts';
import { teamFor, teams } from '#lib/disclosure/routing.ts';
import { triage } from '#lib/disclosure/triage.ts';
import { demonstrationPeople } from '../people.ts';
import { demonstrationCases } from './cases.ts';
import { demonstrationDisclosures } from './disclosures.ts';
import { workingHoursBefore } from './moments.ts';

const acts = new Set(demonstrationCases.flatMap(({ steps }) => steps.map((step) => step.do)));

it('twenty cases, each for something else, and forty disclosures', () => {
  expect(new Set(demonstrationCases.map(({ shows }) => shows)).size).toBe(20);
  expect(demonstrationDisclosures).toHaveLength(40);
});

it('every level and every team is there', () => {
  expect(new Set(demonstrationCases.map(({ level }) => level))).toEqual(new Set(levels));
  expect(new Set(demonstrationCases.map(({ answers }) => teamFor(answers)))).toEqual(
    new Set(teams),
  );
});

it.each(demonstrationCases)('“$shows” has the level that the rules propose', (one) => {
  expect(triage(one.answers).level).toBe(one.level);
});

it.each(demonstrationCases)('“$shows” is told in order, after it came', (one) => {
  const hours = [one.cameHoursAgo, ...one.steps.map(({ hoursAgo }) => hoursAgo)];
  expect(hours).toEqual(hours.toSorted((a, b) => b - a));
  expect(new Set(hours).size).toBe(hours.length);
});

it('what a desk does is done in it', () => {
  const wanted = [
    'acknowledge',
    'assign',
    'reached',
    'not-reached',
    'task',
    'finish-task',
  ] as const;
  const rarer = [
    'reply',
    'keep-in-touch',
    'assess',
    'safety-plan',
    'book',
    'met',
    'co-worker',
    'cover',
    'conflict',
    'strike-note',
    'close',
    'reopen',
  ] as const;
  const safeguarding = ['ask-safeguarding-lead', 'decide-safeguarding'] as const;
  for (const act of [...wanted, ...rarer, ...safeguarding]) expect(acts).toContain(act);
});

it('some of those who may be called named safe hours', () => {
  const named = demonstrationCases.filter(({ contact }) => (contact.safeTimes ?? []).length > 0);
  expect(named.length).toBeGreaterThanOrEqual(2);
  for (const { contact } of named) expect(contact.callSafe).toBe('yes');
});

it('nobody in it can be reached: addresses and numbers are those that are kept for it', () => {
  for (const { contact } of demonstrationCases) {
    expect(contact.email ?? 'nobody@example.org').toMatch(/@example\.org$/);
    expect(contact.phone ?? '07700 900100').toMatch(/^07700 900\d{3}$/);
  }
});

it('nobody in it has the name of one of the people who work in it', () => {
  const names = new Set(demonstrationPeople.flatMap(({ name }) => name.split(' ')));
  for (const { contact } of demonstrationCases) {
    for (const part of contact.name?.split(' ') ?? []) expect(names).not.toContain(part);
  }
});

it.each([
  '2026-11-26T20:50:00Z',
  '2026-11-29T03:00:00Z',
  '2026-12-28T10:00:00Z',
  '2026-11-30T09:00:01Z',
])('at %s moments lie in working time, before now, in the order of their hours', (text) => {
  const now = Temporal.Instant.from(text);
  const moments = [0, 0.4, 3, 7.9, 8, 100, 420].map((hours) =>
    workingHoursBefore(now, hours, workingCalendar),
  );
  const inOrder = moments.toSorted((a, b) => Temporal.Instant.compare(b, a));
  expect(moments).toEqual(inOrder);
  for (const moment of moments) {
    expect(Temporal.Instant.compare(moment, now)).toBeLessThanOrEqual(0);
    const there = moment.toZonedDateTimeISO(workingCalendar.timeZone);
    expect(there.dayOfWeek).toBeLessThanOrEqual(5);
    expect(there.hour).toBeGreaterThanOrEqual(9);
  }
});

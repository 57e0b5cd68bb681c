import { describe, expect, it } from 'vitest';
import { institution } from '#lib/institution.ts';
import { workingCalendar } from '../clock/institution-clock.ts';
import { firstContactAfterChange } from './rules.ts';

const at = (local: string) =>
  Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/London').toInstant();

describe('when the first contact is due after a change of the level', () => {
  it.each([
    ['raised at once', 'red', true, '2026-12-02T09:30', '2026-12-04T17:00', '2026-12-02T13:30'],
    [
      'raised the next day',
      'red',
      true,
      '2026-12-03T15:00',
      '2026-12-04T17:00',
      '2026-12-04T11:00',
    ],
    [
      'raised when it is nearly due',
      'red',
      true,
      '2026-12-04T16:30',
      '2026-12-04T17:00',
      '2026-12-04T17:00',
    ],
    [
      'raised when it is overdue',
      'red',
      true,
      '2026-12-07T10:00',
      '2026-12-04T17:00',
      '2026-12-04T17:00',
    ],
    ['lowered', 'green', false, '2026-12-02T10:00', '2026-12-02T13:00', '2026-12-04T17:00'],
    [
      'lowered to Amber',
      'amber',
      false,
      '2026-12-02T10:00',
      '2026-12-02T13:00',
      '2026-12-03T17:00',
    ],
  ] as const)('%s to %s', (_, level, isRaised, now, before, expected) => {
    const due = firstContactAfterChange(
      { receivedAt: at('2026-12-02T09:00'), dueBefore: at(before), isRaised, isKept: false, level },
      institution.serviceStandards.firstContact,
      at(now),
      workingCalendar,
    );
    expect(due).toEqual(at(expected));
  });

  it('leaves what was promised where the promise was kept before it was lowered', () => {
    const dueBefore = at('2026-12-02T13:00');
    const due = firstContactAfterChange(
      {
        receivedAt: at('2026-12-02T09:00'),
        dueBefore,
        isRaised: false,
        isKept: true,
        level: 'green',
      },
      institution.serviceStandards.firstContact,
      at('2026-12-03T10:00'),
      workingCalendar,
    );
    expect(due).toEqual(dueBefore);
  });
});

import { describe, expect, it } from 'vitest';
import { levelOfBoth, takesClockOfNewer } from './joining.ts';

const due = (hour: number) => new Date(`2026-12-02T${hour}:00:00Z`);

describe('two cases of one person', () => {
  it.each([
    ['green', 'amber', 'amber', ['older']],
    ['red', 'amber', 'red', ['newer']],
    ['amber', 'amber', 'amber', ['newer', 'older']],
  ] as const)('%s joined to %s is %s', (newer, older, level, rules) => {
    expect(
      levelOfBoth({ level: newer, rules: ['newer'] }, { level: older, rules: ['older'] }),
    ).toEqual({ level, rules });
  });

  it.each([
    ['the older one is closed', 'green', due(12), 'red', null, true],
    ['the newer one is graver', 'red', due(16), 'amber', due(12), true],
    ['the newer one is due sooner', 'green', due(11), 'red', due(12), true],
    ['neither', 'green', due(12), 'green', due(11), false],
  ] as const)(
    'go on by the clock of the newer one where %s',
    (_, level, dueAt, olderLevel, olderDueAt, expected) => {
      expect(
        takesClockOfNewer(
          { level, rules: [], nextDueAt: dueAt },
          { level: olderLevel, rules: [], nextDueAt: olderDueAt },
        ),
      ).toBe(expected);
    },
  );
});

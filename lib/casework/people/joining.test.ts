import { describe, expect, it } from 'vitest';
import type { CaseState } from '../case/states.ts';
import { levelOfBoth, promiseOfBoth } from './joining.ts';

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

  const promise = (hour: number, state: CaseState = 'new', isKept = false) => ({
    state,
    firstContactDueAt: due(hour),
    firstAttemptAt: isKept ? due(9) : null,
  });

  it.each([
    ['the older one is closed: the newer one’s', promise(12), promise(11, 'closed'), 12],
    ['neither is kept: the sooner one', promise(12), promise(11), 11],
    ['the older one is kept: the newer one’s', promise(12), promise(11, 'support', true), 12],
    ['the newer one is kept: the older one’s', promise(10, 'support', true), promise(11), 11],
    [
      'both are kept: the older one’s',
      promise(10, 'support', true),
      promise(11, 'support', true),
      11,
    ],
  ] as const)('have the promise of a first contact, where %s', (_, newer, older, hour) => {
    expect(promiseOfBoth(newer, older)).toEqual(due(hour));
  });
});

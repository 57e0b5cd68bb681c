import { expect, it } from 'vitest';
import { criticalSinceIn } from './entries-on-record.ts';

const at = (hour: number) => Temporal.Instant.from('2026-12-02T09:00:00Z').add({ hours: hour });
const assessed = (level: string, hour: number) =>
  ({ kind: 'assessment', codes: { level }, writtenAt: at(hour) }) as const;
const lowered = (isAgreed: boolean, hour: number) =>
  ({
    kind: 'lowering-decision',
    codes: { from: 'critical', to: 'high', isAgreed },
    writtenAt: at(hour),
  }) as const;

it.each([
  ['never, where nothing was assessed', [], undefined],
  ['never, below that', [assessed('high', 1)], undefined],
  ['from the first of several', [assessed('critical', 1), assessed('critical', 2)], 1],
  ['no more, once it is less', [assessed('critical', 1), assessed('high', 2)], undefined],
  [
    'again, from when it is again',
    [assessed('critical', 1), assessed('low', 2), assessed('critical', 3)],
    3,
  ],
  [
    'as before, where a second person did not agree',
    [assessed('critical', 1), lowered(false, 2)],
    1,
  ],
  ['no more, where a second person agreed', [assessed('critical', 1), lowered(true, 2)], undefined],
] as const)('a case is Critical %s', (_, entries, hour) => {
  expect(criticalSinceIn(entries)).toEqual(hour === undefined ? undefined : at(hour));
});

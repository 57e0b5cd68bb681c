import { expect, it } from 'vitest';
import { FeedLimits } from './feed-limits.ts';

const most = { readings: 3, wrong: 2 };

/** Asks for a feed at a moment, and finds it or not. @returns 'found', 'nothing', or after how many seconds to ask again */
function asking(limits: FeedLimits) {
  return (secret: string, seconds: number, isRight: boolean) => {
    const turn = limits.begin(secret, seconds * 1_000);
    if ('seconds' in turn) return turn.seconds;
    turn.found(isRight);
    return isRight ? 'found' : 'nothing';
  };
}

it('so many wrong addresses are looked up in a minute, and no more before the next', () => {
  const ask = asking(new FeedLimits(most));
  expect([0, 10, 20, 59].map((at) => ask(`wrong${at}`, at, false))).toEqual([
    'nothing',
    'nothing',
    40,
    1,
  ]);
  expect(ask('another', 60, false)).toBe('nothing');
});

it('whoever guesses keeps nobody from a feed that was read before', () => {
  const ask = asking(new FeedLimits(most));
  expect(ask('right', 0, true)).toBe('found');
  for (const at of [60, 61]) ask(`wrong${at}`, at, false);
  expect(ask('wrong', 62, false)).toBe(58);
  expect(ask('right', 63, true)).toBe('found');
});

it('so many feeds are read in a minute, and no more before the next', () => {
  const ask = asking(new FeedLimits(most));
  expect([0, 1, 2, 3, 59, 60].map((at) => ask('right', at, true))).toEqual([
    'found',
    'found',
    'found',
    57,
    1,
    'found',
  ]);
});

it('one that is right the first time spends nothing of what is for wrong ones', () => {
  const ask = asking(new FeedLimits(most));
  expect(ask('one', 0, true)).toBe('found');
  expect(ask('two', 1, true)).toBe('found');
  expect(ask('wrong', 2, false)).toBe('nothing');
  expect(ask('wrong', 3, false)).toBe('nothing');
  expect(ask('wrong', 4, false)).toBe(56);
});

it('one that has ended counts as wrong from then on', () => {
  const ask = asking(new FeedLimits(most));
  expect(ask('right', 0, true)).toBe('found');
  expect(ask('right', 1, false)).toBe('nothing');
  expect(ask('right', 2, false)).toBe('nothing');
  expect(ask('right', 3, false)).toBe(57);
});

it('many that come at once are counted before they are looked up', () => {
  const limits = new FeedLimits(most);
  const begun = Array.from({ length: 5 }, (_, place) => limits.begin(`wrong${place}`, 0));
  expect(begun.filter((turn) => 'found' in turn)).toHaveLength(most.wrong);
});

it('what is found after its minute changes nothing of the next', () => {
  const limits = new FeedLimits(most);
  const slow = limits.begin('slow', 0);
  const ask = asking(limits);
  for (const at of [60, 61]) expect(ask(`wrong${at}`, at, false)).toBe('nothing');
  if ('found' in slow) slow.found(true);
  expect(ask('wrong', 62, false)).toBe(58);
});

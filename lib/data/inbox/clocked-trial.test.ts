import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, test, vi } from 'vitest';
import { ClockedTrial } from './clocked-trial.ts';

const failed = { works: false };

afterEach(() => vi.useRealTimers());

function trialOf(outcomes: readonly (boolean | Error)[], isThere = async () => {}) {
  let runs = 0;
  const trial = new ClockedTrial({
    run: async () => {
      const outcome = outcomes[Math.min(runs, outcomes.length - 1)];
      runs += 1;
      if (outcome instanceof Error) throw outcome;
      return { works: outcome === true };
    },
    isThere,
    failed,
  });
  return { trial, runs: () => runs };
}

test('it runs once, however many ask', async () => {
  const { trial, runs } = trialOf([true]);
  const answers = await Promise.all(Array.from({ length: 20 }, () => trial.ask(1_000)));
  expect(answers.every(({ works }) => works)).toBe(true);
  expect(runs()).toBe(1);
  // Long after, too: when it is tried again is the clock's business, not that of who asks.
  await trial.ask(10_000_000);
  expect(runs()).toBe(1);
});

test('one that failed is tried again when somebody asks, at most every five seconds', async () => {
  const { trial, runs } = trialOf([new Error('away'), new Error('away'), true]);
  expect(await trial.ask(0)).toEqual(failed);
  expect(await trial.ask(4_999)).toEqual(failed);
  expect(runs()).toBe(1);
  expect(await trial.ask(5_000)).toEqual(failed);
  expect(await trial.ask(10_000)).toEqual({ works: true });
  expect(runs()).toBe(3);
});

test('what went well a moment ago is not said of a database that does not answer now', async () => {
  let isAway = false;
  const { trial } = trialOf([true], async () => {
    if (isAway) throw new Error('away');
  });
  expect(await trial.ask()).toEqual({ works: true });
  isAway = true;
  expect(await trial.ask()).toEqual(failed);
});

test('who asks is answered within two seconds, also of a trial that never ends', async () => {
  const trial = new ClockedTrial({
    run: () => pause(60_000, { works: true }, { ref: false }),
    isThere: async () => {},
    failed,
  });
  const started = performance.now();
  expect(await trial.ask()).toEqual(failed);
  expect(performance.now() - started).toBeLessThan(2_000);
});

test('started, it runs by the clock whether anybody asks or not', async () => {
  vi.useFakeTimers();
  const { trial, runs } = trialOf([true]);
  trial.start();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(runs()).toBe(6);
});

import { expect, test } from 'vitest';
import { oneAtATime } from './one-at-a-time.ts';

function workThatWaits() {
  const ends: (() => void)[] = [];
  let runs = 0;
  const ask = oneAtATime(() => {
    runs += 1;
    return new Promise<void>((resolve) => ends.push(resolve));
  });
  return { ask, end: () => ends.shift()?.(), runs: () => runs };
}

test('asked for while it runs, it answers at once, and looks once more when it is through', async () => {
  const { ask, end, runs } = workThatWaits();
  const first = ask();
  await Promise.all([ask(), ask(), ask()]);
  expect(runs()).toBe(1);
  end();
  await expect.poll(runs).toBe(2);
  end();
  await first;
  expect(runs()).toBe(2);
});

test('it runs again whenever it is asked for afterwards', async () => {
  const { ask, end, runs } = workThatWaits();
  for (const count of [1, 2]) {
    const asked = ask();
    end();
    await asked;
    expect(runs()).toBe(count);
  }
});

test('what goes wrong is told to whoever began it, and it can be asked for again', async () => {
  let isBroken = true;
  const ask = oneAtATime(async () => {
    if (isBroken) throw new Error('broken');
  });
  await expect(ask()).rejects.toThrow('broken');
  isBroken = false;
  await expect(ask()).resolves.toBeUndefined();
});

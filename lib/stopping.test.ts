import { afterEach, expect, test } from 'vitest';
import { finishAll, whenStopping } from './stopping.ts';

afterEach(() => {
  globalThis.finishBeforeEnd = undefined;
});

test('everything that has to be finished is, and what fails keeps nothing else from it', async () => {
  const done: string[] = [];
  whenStopping(async () => {
    done.push('first');
    throw new Error('no');
  });
  whenStopping(async () => {
    done.push('second');
  });
  await finishAll();
  expect(done).toEqual(['first', 'second']);
});

test('nothing to finish is finished at once', async () => {
  await finishAll();
});

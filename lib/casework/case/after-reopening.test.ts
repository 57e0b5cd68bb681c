import { describe, expect, it } from 'vitest';
import { afterReopening } from './after-reopening.ts';

const reopened = { isReopened: true, isLead: false, isCovering: false };

describe('who goes on with a case that was just opened again', () => {
  it.each([
    [
      'reopen',
      { ...reopened, isCovering: true },
      'Its lead is told, and assigns it; until then you cover it.',
    ],
    ['reopen', { ...reopened, isLead: true }, 'Nobody has it yet: assign it.'],
    ['log-reply', reopened, 'Its lead is told, and assigns it.'],
    ['reopen', { ...reopened, isReopened: false }, undefined],
    ['note', reopened, undefined],
    [undefined, reopened, undefined],
    [['reopen'], reopened, undefined],
  ])('after %j', (verb, after, words) => {
    expect(afterReopening(verb, after)).toBe(words);
  });
});

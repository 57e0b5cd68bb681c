import { describe, expect, it } from 'vitest';
import { readWhyAnonymous } from './why-anonymous.ts';
import { whyAnonymousOptions } from './why-anonymous-options.ts';

const codes = whyAnonymousOptions.map(({ code }) => code);

describe('why anonymous', () => {
  it('has the nine reasons, each with words', () => {
    expect(codes).toEqual([
      'reprisal',
      'not-believed',
      'troublemaker',
      'nothing-would-change',
      'what-they-would-do',
      'studies-career-visa',
      'not-ready',
      'only-counted',
      'someone-elses-story',
    ]);
    expect(new Set(whyAnonymousOptions.map(({ label }) => label)).size).toBe(codes.length);
  });

  it('is optional', () => {
    expect(readWhyAnonymous([])).toEqual([]);
  });

  it('takes every reason, each once, in the order of the page', () => {
    expect(readWhyAnonymous([...codes, ...codes].toReversed())).toEqual(codes);
  });

  it('drops what is not on the page', () => {
    const posted = [
      'my name is Alex',
      '',
      null,
      3,
      {},
      new File(['x'], 'x'),
      'NOT-READY',
      'not-ready',
    ];
    expect(readWhyAnonymous(posted)).toEqual(['not-ready']);
  });
});

import { describe, expect, it } from 'vitest';
import { soughtBy } from './sought.ts';

const described = (words: string) =>
  soughtBy(words).groups.map(
    ({ kind, keys }) => `${kind}: ${keys.map(({ value }) => value).join(' + ')}`,
  );

describe('what somebody looks for', () => {
  it.each([
    ['Sarah Khan', ['name: sarah + khan']],
    ['khan', ['name: khan']],
    ['S. Khan', ['name: khan']],
    ['Sarah.Khan@Example.ac.uk', ['address: sarah.khan@example.ac.uk']],
    ['07700 900123', ['name: 07700 + 900123', 'phone: +447700900123', 'number: 07700900123']],
    ['ab 123', ['name: ab + 123', 'number: ab123']],
    ['?', []],
  ])('%s', (words, groups) => {
    expect(described(words)).toEqual(groups);
  });

  it('is a reference, however it is said', () => {
    expect(soughtBy('rs 7k3m q2x9').reference).toBe('RS-7K3M-Q2X9');
    expect(soughtBy('Sarah Khan').reference).toBeUndefined();
  });
});

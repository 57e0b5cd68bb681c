import { describe, expect, it } from 'vitest';
import { otherOfPair } from './pair-fields.ts';

describe('the other case of a pair', () => {
  it('is the one that the address names', () => {
    expect(otherOfPair('RS-1', { other: 'RS-2' })).toBe('RS-1');
  });

  it('is that of the draft, for who goes on with it from their day', () => {
    expect(otherOfPair(undefined, { other: 'RS-2' })).toBe('RS-2');
  });

  it('is none where neither names one', () => {
    expect(otherOfPair(undefined, {})).toBe('');
    expect(otherOfPair(['RS-1', 'RS-2'], { other: ['RS-3'] })).toBe('');
  });
});

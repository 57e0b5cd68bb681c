import { describe, expect, it } from 'vitest';
import {
  anonymousReference,
  newCaseReference,
  parseCaseReference,
  parseSpokenReference,
} from './reference.ts';

describe('a case reference', () => {
  const some = Array.from({ length: 2_000 }, newCaseReference);

  it('has no letter that is misread', () => {
    for (const reference of some) {
      expect(reference).toMatch(/^RS-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    }
  });

  it('is random: it tells no order, and none comes twice', () => {
    expect(new Set(some).size).toBe(some.length);
    expect(some.toSorted()).not.toEqual(some);
  });

  it('is read back as it was made, in any case', () => {
    for (const reference of some.slice(0, 20)) {
      expect(parseCaseReference(reference)).toBe(reference);
      expect(parseCaseReference(reference.toLowerCase())).toBe(reference);
    }
  });

  it.each([
    '',
    'RS-7K3M',
    'RS-7K3M-Q2X99',
    ' RS-7K3M-Q2X9',
    'RS-7K3M-Q2X9\n',
    "RS-7K3M-Q2X9' OR 1=1",
    '../RS-7K3M-Q2X9',
    'A-018F-3B5E-7C00',
    '__proto__',
  ])('is not %o', (text) => {
    expect(parseCaseReference(text)).toBeUndefined();
  });
});

describe('a case reference as somebody says it', () => {
  it.each([
    ['RS-7K3M-Q2X9', 'RS-7K3M-Q2X9'],
    ['rs 7k3m q2x9', 'RS-7K3M-Q2X9'],
    ['rs7k3mq2x9', 'RS-7K3M-Q2X9'],
    ['RS-7K3M-OIL9', 'RS-7K3M-0119'],
    ['7K3M-Q2X9', 'RS-7K3M-Q2X9'],
    ['Rsmith Jones', undefined],
    ['RS-7K3M-Q2X', undefined],
    [`RS-7K3M-Q2X9${' '.repeat(40)}`, undefined],
  ])('%s', (said, reference) => {
    expect(parseSpokenReference(said)).toBe(reference);
  });
});

describe('an anonymous reference', () => {
  it('is the beginning of the random id, and nothing else', () => {
    expect(anonymousReference('6f0a1d1e-3c0b-4a50-9d7e-0a2f7f6b1c11')).toBe('A-6F0A-1D1E-3C0B');
  });

  it('is no case reference', () => {
    expect(parseCaseReference(anonymousReference(crypto.randomUUID()))).toBeUndefined();
  });
});

import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arbitraryJson } from '#tests/arbitrary-json.ts';
import { fingerprintOf } from './fingerprint.ts';

const salt = 's'.repeat(22);

/** @returns the same value with the keys of every object the other way round */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, part]) => [key, reversed(part)] as const);
  return Object.fromEntries(entries.toReversed());
}

it('is the same for the same content, in whatever order its keys stand', () => {
  fc.assert(
    fc.property(arbitraryJson, (value) => {
      expect(fingerprintOf(salt, reversed(value))).toBe(fingerprintOf(salt, value));
    }),
  );
});

it('is another for another content', () => {
  fc.assert(
    fc.property(arbitraryJson, arbitraryJson, (one, other) => {
      fc.pre(!isDeepStrictEqual(one, other));
      expect(fingerprintOf(salt, one)).not.toBe(fingerprintOf(salt, other));
    }),
  );
});

it.each<[unknown, unknown]>([
  [{ a: 1 }, { a: '1' }],
  [{ a: [] }, { a: {} }],
  [{ a: null }, {}],
  [
    ['a', 'b'],
    ['b', 'a'],
  ],
  [
    ['a', ['b']],
    [['a'], 'b'],
  ],
  [{ a: { b: 1 } }, { a: 1, b: 1 }],
  ['{"a":1}', { a: 1 }],
  [
    { 10: 1, 9: 2 },
    { 10: 2, 9: 1 },
  ],
])('tells %j from %j', (one, other) => {
  expect(fingerprintOf(salt, one)).not.toBe(fingerprintOf(salt, other));
});

it('takes no notice of what JSON leaves out', () => {
  expect(fingerprintOf(salt, { a: 1, b: undefined })).toBe(fingerprintOf(salt, { a: 1 }));
});

it('is another under another salt', () => {
  expect(fingerprintOf('t'.repeat(22), { a: 1 })).not.toBe(fingerprintOf(salt, { a: 1 }));
});

it('is 64 hexadecimal digits, and stays what it is from one version to the next', () => {
  expect(fingerprintOf(salt, { b: [1, 'é', null], a: { d: true, c: {} } })).toBe(
    '0f3159ce093e1c72bff2e93f1496555d5a398853ca544c8cd06f4de92b41f989',
  );
});

it.each<[string, string, unknown]>([
  ['a salt that could be guessed', 's'.repeat(15), {}],
  ['what is no JSON', salt, undefined],
])('is not made with %s: a bug', (_name, given, content) => {
  expect(() => fingerprintOf(given, content)).toThrow(/too short|no JSON/);
});

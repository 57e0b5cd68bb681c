import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { policyIds, readEdition } from './edition.ts';
import { editionsOf, findEdition } from './editions.ts';
import { policies } from './policies.ts';

describe.each(policyIds)('the versions of %s', (policy) => {
  const versions = editionsOf(policy);

  it('keep the words of the current one: if this fails, change its version and run `npm run freeze-editions`', () => {
    expect(versions[0]?.edition).toEqual(policies[policy]);
  });

  it('say in the current one what changed, unless it is the first', () => {
    expect(policies[policy].changed === '').toBe(versions.length === 1);
  });

  it('are all shown, each under its own number', () => {
    const files = readdirSync(new URL('./editions/', import.meta.url));
    const kept = versions.map(({ edition: { version } }) => `${policy}-${version}.json`);
    expect(kept.toSorted()).toEqual(
      files.filter((file) => file.startsWith(`${policy}-`)).toSorted(),
    );
  });

  it('follow one another, the newest first, and only the newest holds', () => {
    const numbers = versions.map(({ edition }) => {
      const [major = 0, minor = 0] = edition.version.split('.').map(Number);
      return major * 1000 + minor;
    });
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
    const ends = versions.map(({ heldUntil }) => heldUntil);
    const successors = versions.map(({ edition }) => edition.updatedOn);
    expect(ends).toEqual([undefined, ...successors.slice(0, -1)]);
  });
});

describe('a version', () => {
  it('is found by policy and number', () => {
    expect(findEdition('privacy', '1.0')?.edition.title).toBe('Privacy');
  });

  it.each([
    ['privacy', '9.9'],
    ['support', '1.0'],
    ['constructor', '1.0'],
  ])('of %s %s is not found, since there is none', (policy, version) => {
    expect(findEdition(policy, version)).toBeUndefined();
  });

  it('that is kept in a broken file is refused', () => {
    const stored = { ...policies.privacy, sections: [{ id: 'a', title: 'A', body: 'words' }] };
    expect(() => readEdition(stored)).toThrow();
  });
});

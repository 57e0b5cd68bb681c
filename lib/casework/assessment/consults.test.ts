import { describe, expect, it } from 'vitest';
import { asksSafeguardingLead } from './consults.ts';

describe('the safeguarding lead is asked', () => {
  it.each([
    ['low', undefined, false],
    ['medium', undefined, false],
    ['high', undefined, true],
    ['critical', undefined, true],
    ['high', 'low', true],
    ['high', 'medium', true],
    ['high', 'high', false],
    ['high', 'critical', false],
    ['critical', 'high', true],
    ['critical', 'critical', false],
    ['medium', 'critical', false],
  ] as const)('at %s after %s: %s', (level, before, isAsked) => {
    expect(asksSafeguardingLead(level, before)).toBe(isAsked);
  });

  it.each([
    ['high', undefined, true],
    ['high', 'high', false],
    ['critical', 'high', true],
    ['critical', 'critical', false],
    ['medium', undefined, false],
  ] as const)('at %s while they decide about %s: %s', (level, about, isAsked) => {
    expect(asksSafeguardingLead(level, undefined, { level: about })).toBe(isAsked);
  });
});

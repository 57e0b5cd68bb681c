import { expect, it } from 'vitest';
import { storyInWords } from './story-words.ts';

const now = Temporal.Instant.from('2026-12-10T16:00:00Z');
const line = {
  id: 'second',
  originalId: 'first',
  kind: 'appointment',
  line: 'They came to their appointment',
  written: [],
  author: 'Tomasz Lewandowski',
  happenedAt: now,
  writtenAt: now,
  isCorrectable: false,
  correction: undefined,
  isStrikable: false,
  isStruck: false,
  isTrouble: false,
} as const;

const actionsOf = (changes: object, outcomePath?: string) =>
  storyInWords([{ ...line, ...changes }], { now, outcomePath })[0]?.lines[0]?.actions;

it('what became of an appointment leads, where it stands, to the page on which it is said otherwise', () => {
  expect(actionsOf({ hasOutcome: true }, '/did-not-come')).toEqual([
    { href: '/did-not-come?entry=first', label: 'Did they come?' },
  ]);
});

it.each([
  ['one that is open', {}, '/did-not-come'],
  ['one that was struck out', { hasOutcome: true, isStruck: true }, '/did-not-come'],
  ['somebody who may not say it', { hasOutcome: true }, undefined],
])('there is no such way for %s', (_, changes, path) => {
  expect(actionsOf(changes, path)).toEqual([]);
});

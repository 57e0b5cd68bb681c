import { describe, expect, it } from 'vitest';
import { type EntryKind, entryKinds, isEntryKind } from '../entries/kinds.ts';
import { mayStrikeOut, struckInWords } from './rules.ts';

const author = { id: 'author', isLead: false };
const lead = { id: 'lead', isLead: true };
const other = { id: 'other', isLead: false };

const text: readonly EntryKind[] = [
  'note',
  'contact',
  'contact-attempt',
  'message-in',
  'task',
  'limits',
  'account',
  'spoken',
  'options-given',
  'informal-route',
  'agreement',
  'assessment',
  'appointment',
  'safety-plan',
  'case-conference',
];
const allElse = Object.keys(entryKinds).filter((kind) => isEntryKind(kind) && !text.includes(kind));

const written = (kind: EntryKind, codes: unknown = {}) => ({ kind, codes, authorId: 'author' });

describe('striking out', () => {
  it.each(text)('a %s is for who wrote it and for the lead, and for nobody else', (kind) => {
    expect(mayStrikeOut(written(kind), author)).toBe(true);
    expect(mayStrikeOut(written(kind), lead)).toBe(true);
    expect(mayStrikeOut(written(kind), other)).toBe(false);
    expect(struckInWords(kind)).toMatch(/^an? \w/);
  });

  it.each(allElse.filter(isEntryKind))('a %s is for nobody: it was done', (kind) => {
    for (const one of [author, lead, other]) {
      expect(mayStrikeOut(written(kind), one)).toBe(false);
    }
  });

  it('a review is for nobody, and what no person wrote neither', () => {
    for (const one of [author, lead]) {
      expect(mayStrikeOut(written('task', { isReview: true }), one)).toBe(false);
      expect(mayStrikeOut({ ...written('task'), authorId: null }, one)).toBe(false);
    }
  });
});

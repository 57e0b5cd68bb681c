import { describe, expect, it } from 'vitest';
import { names } from '#tests/readability/names.ts';
import { publicCopy } from '#tests/readability/public-copy.ts';

/** One service is called Victim First: what it calls itself is not what we call people. */
const written = publicCopy.map(({ id, text }) => ({
  id,
  text: names.reduce((said, name) => said.replaceAll(name, ''), text),
}));

const americanSpelling =
  /\b(?:behaviors?|cent(?:er|ers|ered)|colors?|defense|favors?|favorites?|fulfill|gotten|grays?|honors?|humor|labor|moms?|neighbors?|offense|rumors?|skeptical)\b|\b(?:cancel|counsel|label|travel)(?:ed|ing|ors?)\b|\b(?:analy|apologi|categori|critici|emphasi|minimi|organi|prioriti|reali|recogni|sympathi|traumati|victimi)z\w+/gi;

/** The pieces in which it stands, each with what was found. */
function found(pattern: RegExp): readonly string[] {
  return written.flatMap(({ id, text }) =>
    [...text.matchAll(pattern)].map(([match]) => `${match} in ${id}`),
  );
}

describe('the words that the public reads', () => {
  it.each([
    'perpetrator',
    'victim',
    'alleged',
    'allegation',
    'accused',
    'complainant',
    'survivor',
    'offender',
  ])('never call anybody or anything “%s”', (label) => {
    expect(found(new RegExp(label, 'gi'))).toEqual([]);
  });

  it('have curly quotes and apostrophes', () => {
    expect(found(/['"`]/g)).toEqual([]);
  });

  // A day is an aim, not a certainty, and is called the same in every place.
  it('promise that we get in touch in one wording: “we aim to contact you”', () => {
    expect(found(/(?<!\bNobody )\bwill (?:contact you|be in touch)\b/gi)).toEqual([]);
    expect(found(/\baim to (?!contact you\b)[a-z ]*(?:contact|touch)/gi)).toEqual([]);
  });

  it('are in British spelling', () => {
    expect(found(americanSpelling)).toEqual([]);
  });
});

describe('the check of spelling', () => {
  it.each(['We recognize this behavior.', 'The center offers counseling.', 'It was canceled.'])(
    'finds “%s”',
    (american) => {
      expect(american).toMatch(new RegExp(americanSpelling.source, 'i'));
    },
  );

  it.each(['We recognise this behaviour.', 'The centre offers counselling.', 'It was cancelled.'])(
    'leaves “%s”',
    (british) => {
      expect(british).not.toMatch(new RegExp(americanSpelling.source, 'i'));
    },
  );
});

import { describe, expect, it } from 'vitest';
import { goneInWords } from './gone-words.ts';
import { verbs } from './workflow.ts';

describe('what is told to somebody who does not see a case any more', () => {
  it('is told after every verb, and names no case', () => {
    for (const verb of verbs) {
      for (const isTold of [true, false]) {
        expect(goneInWords(verb, isTold)).toMatch(/no longer see/);
        expect(goneInWords(verb, isTold)).not.toMatch(/RS-/);
      }
    }
  });

  it('says that the lead has been told only where that is so', () => {
    expect(goneInWords('declare-conflict', true)).toMatch(/lead has been told/);
    expect(goneInWords('declare-conflict', false)).not.toMatch(/told/);
  });

  it.each([undefined, '', 'nothing', ['declare-conflict'], '__proto__'])(
    'is nothing for %j',
    (verb) => {
      expect(goneInWords(verb, true)).toBeUndefined();
    },
  );
});

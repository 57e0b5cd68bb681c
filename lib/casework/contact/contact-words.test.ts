import { describe, expect, it } from 'vitest';
import { entryKinds } from '../entries/kinds.ts';
import { contactWaysOnFile } from './ways.ts';

const lineOf = (kind: 'contact' | 'contact-attempt', way: (typeof contactWaysOnFile)[number]) =>
  kind === 'contact'
    ? entryKinds.contact.line({ way }, { said: 'Friday at ten' })
    : entryKinds['contact-attempt'].line({ way, voicemail: false }, { said: 'Friday at ten' });

describe('a line of the Story says what happened', () => {
  it.each([
    ['email', 'Email: they answered', 'Email sent'],
    ['text', 'Text message: they answered', 'Text message sent'],
    ['call', 'Phone call: reached', 'Phone call: not reached'],
    ['from-them', 'They got in touch, and we spoke', 'They got in touch, and were missed'],
  ] as const)('%s: “%s”, or “%s”', (way, reached, missed) => {
    expect(lineOf('contact', way)).toBe(`${reached}. Friday at ten`);
    expect(lineOf('contact-attempt', way)).toBe(`${missed}. Friday at ten`);
  });

  it('of nobody who got in touch, and of nothing that was sent, that they were not reached', () => {
    for (const way of ['email', 'text', 'from-them'] as const) {
      expect(lineOf('contact-attempt', way)).not.toContain('not reached');
    }
  });

  it('of every way, in other words for what came of it', () => {
    for (const way of contactWaysOnFile) {
      expect(lineOf('contact', way)).not.toBe(lineOf('contact-attempt', way));
    }
  });
});

import { describe, expect, it } from 'vitest';
import { verbs } from '../case/workflow.ts';
import { longestNote } from '../notes/fields.ts';
import { audienceOf, wordsIn } from './lost-draft.ts';
import { typedFieldsOf } from './typed-fields.ts';

describe('of a draft that somebody takes over', () => {
  it('words are taken, and nothing that a form carries beside them: no code, no tick, no other case', () => {
    expect(wordsIn('leave-apart', { other: 'RS-7K2M-9QXT', why: 'They share a phone' })).toBe(
      'They share a phone',
    );
    expect(wordsIn('join', { other: 'RS-7K2M-9QXT', sure: 'on', seen: '4' })).toBe('');
    expect(wordsIn('close', { told: 'on', email: 'on', outcome: 'formal', text: 'Ask HR' })).toBe(
      'Ask HR',
    );
    expect(wordsIn('task', { what: 'Ask housing', why: 'A room', owner: 'x', due: '2026' })).toBe(
      'Ask housing\nA room',
    );
    expect(wordsIn('note', { invented: 'RS-7K2M-9QXT', text: ['x', 'y'] })).toBe('');
    expect(wordsIn('gate', { meant: 'nobody' })).toBe('');
  });

  it('of an appointment and an assessment what was answered is taken too, in the words of the form', () => {
    const values = {
      account: 'He waits outside',
      'flag-suicide': 'yes',
      'flag-weapon': 'invented',
      'explained-police': 'on',
      'decision-police': 'wants',
      next: 'none',
      entry: 'RS-7K2M-9QXT',
    };
    expect(wordsIn('hold-appointment', values).split('\n')).toEqual([
      'What happened, in a few lines: He waits outside',
      'Suicide intent: Yes',
      'Explained: The police',
      'Their decision: The police: Wants it',
      'Another appointment?: None for now',
    ]);
    expect(wordsIn('assess', { 'flag-danger': 'no', why: 'Calm now' }).split('\n')).toEqual([
      'Imminent danger: No',
      'Why, in a few words: Calm now',
    ]);
  });

  it('no reference of another case comes along, whatever the form and whatever is in its other fields', () => {
    for (const verb of verbs) {
      const typed = typedFieldsOf(verb);
      const names = [...typed, 'other', 'entry', 'seen', 'owner', 'reference', 'people', 'sure'];
      const values = Object.fromEntries(
        names.map((name) => [name, typed.includes(name) ? 'Words' : 'RS-7K2M-9QXT']),
      );
      expect(wordsIn(verb, values), verb).not.toContain('RS-');
    }
  });

  it('words that no form takes are made readable, and are no longer than a note', () => {
    expect(wordsIn('note', { text: 'Dr \u202Eeman\u202C\u0000\u2066' })).toBe('Dr eman');
    const long = wordsIn('note', { text: 'x'.repeat(60_000) });
    expect(long.length).toBeLessThan(longestNote);
    expect(long.endsWith('…')).toBe(true);
  });

  it('a note stays for whom it was', () => {
    expect(audienceOf('note', { audience: 'supervision' })).toBe('supervision');
    expect(audienceOf('note', { audience: 'team' })).toBe('team');
    expect(audienceOf('task', { audience: 'supervision' })).toBe('team');
  });
});

import { describe, expect, it } from 'vitest';
import { inFull } from './in-full.ts';
import { lineOf } from './kinds.ts';

describe('an entry in full', () => {
  it('has every line of a note, of which the Story shows the beginning of the first', () => {
    const text = `${'She asked for a woman. '.repeat(12)}\nAnd she will call on Monday.`;
    const codes = { audience: 'team' };
    expect(lineOf('note', codes, { text })).not.toContain('Monday');
    expect(inFull('note', codes, { text })).toEqual({
      line: 'Note',
      written: [{ term: 'In words', text }],
    });
  });

  it('has all that was written of a contact against their wishes', () => {
    const codes = { way: 'call', override: { broke: ['unsafe-hours'], ground: 'life' } };
    const body = { said: 'No answer', why: 'Afraid for her', visitorsSay: '', visitorsTell: '' };
    expect(inFull('contact', codes, body).written).toEqual([
      { term: 'In one line', text: 'No answer' },
      { term: 'Why', text: 'Afraid for her' },
    ]);
  });

  it('keeps names and what is to be done in its line', () => {
    const body = { what: 'Ask housing', why: 'She cannot go back', name: 'Amara Osei' };
    expect(inFull('task', {}, body)).toEqual({
      line: 'Task for Amara Osei: Ask housing',
      written: [{ term: 'Why', text: 'She cannot go back' }],
    });
  });

  it('has the services that a follow-up names', () => {
    const parts = { explained: '', decided: '', agreed: '', next: 'We meet again', services: [] };
    const codes = { status: 'emailed', appointment: crypto.randomUUID(), metOn: '2026-12-10' };
    const written = (services: readonly string[]) =>
      inFull('follow-up', codes, { parts: { ...parts, services }, why: '' }).written;
    expect(written([])).toEqual([{ term: 'What happens next', text: 'We meet again' }]);
    expect(written(['samaritans', 'juniper-lodge'])[1]).toEqual({
      term: 'Where to find more help',
      text: 'Samaritans\nJuniper Lodge',
    });
  });

  it('that cannot be opened says so, as its line does', () => {
    expect(inFull('note', { audience: 'team' }, undefined)).toEqual({
      line: lineOf('note', { audience: 'team' }, undefined),
      written: [],
    });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { choice, day, hidden, line, lines, moment, tick, ticks } from './fields.ts';
import { everythingPosted, readForm, schemasOf, startingValues } from './read-form.ts';

const options = [
  { code: 'call', label: 'Phone call' },
  { code: 'email', label: 'Email' },
] as const;

const fields = {
  what: line({ label: 'What', longest: 20, required: 'Say what it is' }),
  note: lines({ label: 'Note', longest: 40 }),
  way: choice({ label: 'How', options, error: 'Choose how', start: 'call' }),
  also: ticks({ label: 'Also', options, error: 'Choose from the list' }),
  sure: tick({ label: 'Sure' }),
  on: day({ label: 'Day' }),
  at: moment({ label: 'When' }),
  version: hidden(),
};

function posted(changes: Readonly<Record<string, string | readonly string[]>> = {}): FormData {
  const form = new FormData();
  const whole = {
    what: 'A call',
    way: 'email',
    on: '2026-11-26',
    at: ['2026-11-26', '14:05'],
    version: '3',
    ...changes,
  };
  for (const [name, value] of Object.entries(whole)) {
    for (const one of [value].flat()) form.append(name, one);
  }
  return form;
}

describe('a form', () => {
  it('is understood field by field', () => {
    const outcome = readForm(
      fields,
      posted({ note: 'One\r\ntwo', also: ['email', 'call', 'email'], sure: 'yes' }),
    );
    expect(outcome).toMatchObject({
      read: {
        what: 'A call',
        note: 'One\ntwo',
        way: 'email',
        also: ['call', 'email'],
        sure: true,
        on: Temporal.PlainDate.from('2026-11-26'),
        at: Temporal.Instant.from('2026-11-26T14:05:00Z'),
        version: '3',
      },
    });
  });

  it('says what is wrong in its own order, and shows again what was typed', () => {
    const outcome = readForm(
      fields,
      posted({ on: '31/2/2026', what: '', way: 'pigeon', at: ['x', 'y'] }),
    );
    expect(outcome).toEqual({
      values: {
        what: '',
        way: 'pigeon',
        also: [],
        on: '31/2/2026',
        at: ['x', 'y'],
        version: '3',
      },
      errors: {
        what: 'Say what it is',
        way: 'Choose how',
        on: 'Day: there is no such day, 31/2/2026',
        at: 'When: type day, month and year, for instance 27/3/2026',
      },
    });
    expect(Object.keys('errors' in outcome ? outcome.errors : {})).toEqual([
      'what',
      'way',
      'on',
      'at',
    ]);
  });

  it('is judged as a whole once each field is well', () => {
    const check = () => ({ on: 'Not on that day', what: 'Not that' });
    const outcome = readForm(fields, posted(), check);
    expect('errors' in outcome ? Object.entries(outcome.errors) : []).toEqual([
      ['what', 'Not that'],
      ['on', 'Not on that day'],
    ]);
    expect(readForm(fields, posted({ what: '' }), check)).toMatchObject({
      errors: { what: 'Say what it is' },
    });
  });

  it('is judged as a whole beside a text that is wrong, and not where a choice cannot be read', () => {
    const check = () => ({ on: 'Not on that day' });
    expect(readForm(fields, posted({ what: 'a'.repeat(21) }), check)).toMatchObject({
      errors: { what: 'What must be 20 characters or fewer', on: 'Not on that day' },
    });
    expect(readForm(fields, posted({ way: 'pigeon' }), check)).toMatchObject({
      errors: { way: 'Choose how' },
    });
  });

  it('shows texts as they were understood, and those that were not as they were typed', () => {
    const { values } = readForm(fields, posted({ what: '  A call ', note: ' a\uFFFD' }));
    expect(values).toMatchObject({ what: 'A call', note: ' a\uFFFD' });
  });

  it('comes back without what nobody sees, says so, and is taken when it is sent again', () => {
    const typed = '\u202EOne\u0007 two';
    const outcome = readForm(fields, posted({ note: typed }));
    expect(outcome).toMatchObject({
      values: { note: '\u202EOne two' },
      errors: { note: expect.stringContaining('They are taken out now.') },
    });
    const again = readForm(fields, posted({ note: '\u202EOne two' }));
    expect(again).toMatchObject({
      values: { note: 'One two' },
      errors: { note: expect.stringContaining('hidden marks') },
    });
    expect(readForm(fields, posted({ note: 'One two' }))).toHaveProperty('read.note', 'One two');
  });

  it('needs no more than two looks at any text of bearable length that has nothing broken in it', () => {
    const marks = fc.constantFrom('\u0000', '\u0085', '\u202E', '\u2066', '\u200F', 'a', 'א', '\n');
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 40 }), (typed) => {
        let note = typed.join('');
        for (let look = 0; look < 2; look += 1) {
          note = String(readForm(fields, posted({ note })).values.note ?? '');
        }
        expect(readForm(fields, posted({ note }))).toHaveProperty('read.note');
      }),
    );
  });

  it('has the answer that a choice begins with where nothing is posted for it', () => {
    const form = posted();
    form.delete('way');
    expect(readForm(fields, form)).toMatchObject({ read: { way: 'call' } });
    expect(readForm(fields, posted({ way: '' }))).toMatchObject({ errors: { way: 'Choose how' } });
  });

  it('says once what is wrong with ticks, however many are', () => {
    const also = ['call', ...Array.from({ length: 300 }, (_, index) => `${index}`)];
    const outcome = readForm(fields, posted({ also }));
    expect(outcome).toMatchObject({ errors: { also: 'Choose from the list' } });
    expect(outcome.values.also).toHaveLength(100);
  });

  it('is stored by the schemas of its fields, and read again as it was understood', () => {
    const stored = z.strictObject(
      schemasOf({ what: fields.what, way: fields.way, also: fields.also }),
    );
    const read = { what: 'A call', way: 'email', also: ['call'] };
    expect(stored.parse(read)).toEqual(read);
    expect(stored.parse({ what: 'A call' })).toEqual({ what: 'A call', way: 'call', also: [] });
  });

  it('never fails, whatever is posted under its names', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(fc.string({ maxLength: 12 }), { maxLength: 4 }),
    );
    const shape = Object.fromEntries(Object.keys(fields).map((name) => [name, anything]));
    fc.assert(
      fc.property(fc.record(shape), (given) => {
        const outcome = readForm(fields, posted(given));
        expect('read' in outcome || Object.keys(outcome.errors).length > 0).toBe(true);
      }),
    );
  });

  it('looks at no more of a field than it may hold', () => {
    const outcome = readForm(
      fields,
      posted({ what: 'a'.repeat(100_000), also: Array(5_000).fill('call') }),
    );
    expect(outcome).toMatchObject({ errors: { what: 'What must be 20 characters or fewer' } });
    expect(JSON.stringify(outcome.values).length).toBeLessThan(25_000);
  });

  it('opens with what its fields begin with, or with what is known', () => {
    expect(startingValues(fields, { what: 'A call' })).toMatchObject({
      what: 'A call',
      way: 'call',
      also: [],
      at: ['', ''],
    });
  });

  it('that is kept as a draft is kept whole, however long its text', () => {
    const form = new FormData();
    form.append('$ACTION_KEY', 'k');
    form.append('text', 'a'.repeat(300_000));
    for (const way of ['call', 'text']) form.append('way', way);
    expect(everythingPosted(form)).toEqual({ text: 'a'.repeat(300_000), way: ['call', 'text'] });
  });
});

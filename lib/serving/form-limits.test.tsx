import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { AnonymousForm } from '#components/disclose/anonymous-form.tsx';
import { ContactForm } from '#components/disclose/contact-form.tsx';
import { FormFields } from '#components/forms/form-fields.tsx';
import { freshForm } from '#components/forms/form-state.ts';
import { closingFields } from '#lib/casework/closing/fields.ts';
import { noteFields } from '#lib/casework/notes/fields.ts';
import { contactParts } from '#lib/disclosure/contact-fields.ts';
import { questions } from '#lib/disclosure/questions/current.ts';
import { longestDraft } from '#lib/forms/longest-typed.ts';
import { drawnFields } from '#lib/forms/read-form.ts';
import { keptWritingPath } from '#lib/paths.ts';
import { formLimitsOf } from './form-limits.ts';
import { fieldCalling } from './next-internals.ts';
import { refusalOf } from './refusal.ts';

const host = 'report.example.ac.uk';
const action = `40${'a'.repeat(40)}`;
const standards = { host, actions: new Set([action]), takesActionsAlone: true };

const neverCalled = () => Promise.reject(new Error('Nobody sends this form'));

/** The fields of a form, each filled in as far as it goes: every box ticked, every line full of what takes the most room. */
function filled(html: string): [name: string, value: string][] {
  const fields = html.match(/<(?:input|textarea)\b[^>]*>/g) ?? [];
  const of = (tag: string, attribute: string) =>
    new RegExp(` ${attribute}="([^"]*)"`, 'i').exec(tag)?.[1] ?? '';
  return fields.map((tag) => {
    const longest = Number(of(tag, 'maxlength'));
    return [of(tag, 'name'), longest > 0 ? '漢'.repeat(longest) : of(tag, 'value')];
  });
}

/** A form that comes back once more, with what it said before, as React sends it. */
function sentAgain(fields: readonly [name: string, value: string][]): FormData {
  const form = new FormData();
  form.append('$ACTION_REF_1', '');
  form.append('$ACTION_1:0', JSON.stringify({ id: action, bound: '$@1' }));
  const values = Object.fromEntries(
    fields.map(([name]) => [name, fields.filter(([other]) => other === name).map(([, is]) => is)]),
  );
  const errors = Object.fromEntries(fields.map(([name]) => [name, 'Say it otherwise. '.repeat(5)]));
  form.append('$ACTION_1:1', JSON.stringify([{ values, errors, attempt: 999 }]));
  form.append('$ACTION_KEY', 'k'.repeat(33));
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

async function expectRoomFor(path: string, form: FormData): Promise<void> {
  const request = new Request(`https://${host}${path}`, { method: 'POST', body: form });
  const body = await request.clone().arrayBuffer();
  const limits = formLimitsOf(path);
  expect(body.byteLength).toBeLessThan(limits.bytes);
  expect([...form.keys()].length).toBeLessThan(limits.fields);
  expect(await refusalOf(request, standards)).toBeUndefined();
}

describe('there is room for the longest form that a browser lets anybody send', () => {
  test('contact details, every field filled to its brim, and a hundred people who must not be given it', async () => {
    const people = Array.from({ length: 100 }, () => ({
      id: crypto.randomUUID(),
      listedAs: 'A colleague',
    }));
    const html = renderToStaticMarkup(
      <ContactForm action={neverCalled} parts={contactParts(people)} pageTitle="">
        {''}
      </ContactForm>,
    );
    const fields = filled(html);
    expect(fields.length).toBeGreaterThan(140);
    await expectRoomFor('/disclose/contact', sentAgain(fields));
  });

  test.each([
    ['a note', noteFields],
    [
      'a closing',
      closingFields({
        openTasks: 1,
        mayEmail: true,
        wishedNone: true,
        unreached: { kind: 'possible', hasLetter: true },
      }),
    ],
  ])('%s of a case, every field filled to its brim', async (_, fields) => {
    const html = renderToStaticMarkup(
      <FormFields fields={drawnFields(fields)} state={freshForm} />,
    );
    await expectRoomFor('/cases/RS-7K3M-Q2X9/note', sentAgain(filled(html)));
  });

  test('every reason to stay anonymous', async () => {
    const html = renderToStaticMarkup(
      <AnonymousForm action={neverCalled} pageTitle="" beforeSend="">
        {''}
      </AnonymousForm>,
    );
    await expectRoomFor('/disclose/anonymous', sentAgain(filled(html)));
  });

  test.each(questions.map((question) => [question.id, question] as const))(
    'every answer to %s',
    async (id, { options }) => {
      const form = new FormData();
      form.append(fieldCalling(action), '');
      form.append('question', id);
      form.append('intent', 'continue');
      for (const { code } of options) form.append('answer', code);
      await expectRoomFor(`/disclose/${id}`, form);
    },
  );
});

test('there is room for the longest draft that a form of the desk keeps', async () => {
  const form = new FormData();
  for (let field = 0; field < 100; field++) form.append(`field-${field}`, '');
  form.append('text', 'a'.repeat(longestDraft));
  const url = `https://${host}${keptWritingPath}`;
  const body = await new Request(url, { method: 'POST', body: form }).arrayBuffer();
  expect(body.byteLength).toBeLessThan(formLimitsOf(keptWritingPath).bytes);
});

test('no address has room for more than its form', () => {
  const bytesOf = (path: string) => formLimitsOf(path).bytes / 1024;
  expect(bytesOf('/disclose/contact')).toBeLessThanOrEqual(288);
  expect(bytesOf('/cases/RS-7K3M-Q2X9')).toBeLessThanOrEqual(288);
  expect(bytesOf('/api/session-time')).toBeLessThanOrEqual(96);
  for (const path of ['/disclose', '/disclose/about', '/disclose/contact/x', '/', '/nothing']) {
    expect(bytesOf(path), path).toBeLessThanOrEqual(16);
  }
});

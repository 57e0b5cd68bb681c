import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readForm, saysForm } from './posted-form.ts';

const limits = { bytes: 10_000, fields: 3 };
const urlEncoded = 'application/x-www-form-urlencoded';
const multipart = 'multipart/form-data; boundary=----WebKitFormBoundaryAbCdEfGhIjKlMnOp';

const read = (body: string, contentType: string) =>
  readForm(Buffer.from(body), contentType, limits);

/** A form as Node.js writes it, which writes it as browsers do. */
async function readWritten(form: FormData) {
  const written = new Response(form);
  const contentType = written.headers.get('content-type') ?? '';
  return readForm(Buffer.from(await written.arrayBuffer()), contentType, limits);
}

function formOf(fields: readonly (readonly [string, string | Blob])[]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) {
    if (typeof value === 'string') form.append(name, value);
    else form.append(name, value);
  }
  return form;
}

describe('a form', () => {
  test.each([
    urlEncoded,
    `${urlEncoded}; charset=utf-8`,
    multipart,
    'Multipart/Form-Data; boundary=b',
  ])('is what says so: %s', (contentType) => {
    expect(saysForm(contentType)).toBe(true);
  });

  test.each(['', 'text/plain', 'application/json', 'text/multipart/form-data'])(
    'is not what says otherwise: "%s"',
    (contentType) => {
      expect(saysForm(contentType)).toBe(false);
    },
  );
});

describe('the fields of a form', () => {
  test('come as they were posted, in their order, in either way of writing', async () => {
    const name = fc
      .string({ minLength: 1, maxLength: 20 })
      .filter((text) => !/[\r\n"%]/.test(text));
    const value = fc
      .string({ unit: 'grapheme', maxLength: 50 })
      .filter((text) => !/[\r\n]/.test(text));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(name, value), { maxLength: 3 }), async (fields) => {
        expect(await readWritten(formOf(fields))).toEqual(fields);
        const body = new URLSearchParams(fields).toString();
        expect(await read(body, urlEncoded)).toEqual(fields);
      }),
    );
  });

  test('may be as many as the limit, and no more', async () => {
    const fields = ['a', 'b', 'c'].map((name) => [name, ''] as const);
    expect(await readWritten(formOf(fields))).toHaveLength(3);
    expect(await readWritten(formOf([...fields, ['d', '']]))).toBe('too-many');
    expect(await read('a&b&c', urlEncoded)).toHaveLength(3);
    expect(await read('a&b&c&d', urlEncoded)).toBe('too-many');
  });

  test('are counted before anything is made of them', async () => {
    expect(await read('&&&&', urlEncoded)).toBe('too-many');
    expect(await read('-'.repeat(100), 'multipart/form-data; boundary=-')).toBe('too-many');
  });
});

describe('no form that a page of ours posts', () => {
  test.each([
    ['has no end of a field', '', 'multipart/form-data'],
    ['has it in a way of its own', '', 'multipart/form-data; charset=utf-8; boundary=b'],
    ['says twice what it is', '', 'multipart/form-data; boundary=a; boundary=b'],
    ['has it in quotes', '', 'multipart/form-data; boundary="b"'],
    ['has a long one', '', `multipart/form-data; boundary=${'b'.repeat(71)}`],
    ['is of nothing that can be read', 'garbage', multipart],
    ['has a long name in it', `${'a'.repeat(101)}=b`, urlEncoded],
  ])('%s', async (_, body, contentType) => {
    expect(await read(body, contentType)).toBe('unreadable');
  });

  test('has a file in it', async () => {
    expect(await readWritten(formOf([['a', new Blob(['b'])]]))).toBe('unreadable');
  });
});

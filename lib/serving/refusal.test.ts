import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fieldCalling } from './next-internals.ts';
import { refusalOf } from './refusal.ts';
import { refusalPage, refusalPolicy } from './refusal-page.ts';

const host = 'report.example.ac.uk';
const known = `00${'a'.repeat(40)}`;
const unknown = `00${'b'.repeat(40)}`;

function ask(init: RequestInit, path = '/disclose', takesActionsAlone = false) {
  const request = new Request(`https://${host}${path}`, init);
  return refusalOf(request, { host, actions: new Set([known]), takesActionsAlone });
}

function form(fields: Readonly<Record<string, string>>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
}

function withFile(data: FormData): FormData {
  data.append('file', new Blob(['a']));
  return data;
}

const urlEncoded = { 'content-type': 'application/x-www-form-urlencoded' };

describe('a request may pass', () => {
  it.each<[string, RequestInit]>([
    ['that only reads', { method: 'GET' }],
    ['with no fields at all', { method: 'POST' }],
    [
      'from the site itself',
      { method: 'POST', headers: { origin: `https://${host}` }, body: form({ a: 'b' }) },
    ],
    [
      'whose browser hides where it comes from',
      {
        method: 'POST',
        headers: { origin: 'null', 'sec-fetch-site': 'same-origin' },
        body: form({}),
      },
    ],
    [
      'that calls an action of this release',
      { method: 'POST', body: form({ [fieldCalling(known)]: '' }) },
    ],
    [
      'that calls one through a field of JSON',
      {
        method: 'POST',
        body: form({ $ACTION_REF_1: '', '$ACTION_1:0': `{ "id": "${known}", "bound": null }` }),
      },
    ],
  ])('%s', async (_, init) => {
    expect(await ask(init)).toBeUndefined();
  });
});

describe('a request is refused', () => {
  it.each<[string, number, RequestInit]>([
    ['with a method that no page takes', 405, { method: 'DELETE' }],
    [
      'from another site',
      403,
      { method: 'POST', headers: { origin: 'https://elsewhere.example' } },
    ],
    ['from where nobody may know', 403, { method: 'POST', headers: { origin: 'null' } }],
    [
      'that a browser calls cross-site',
      403,
      { method: 'POST', headers: { 'sec-fetch-site': 'cross-site' } },
    ],
    ['that says it is too long', 413, { method: 'POST', headers: { 'content-length': '17000' } }],
    ['that is too long', 413, { method: 'POST', headers: urlEncoded, body: 'a'.repeat(17_000) }],
    ['of too many fields', 413, { method: 'POST', headers: urlEncoded, body: 'a&'.repeat(60) }],
    [
      'that calls two actions',
      400,
      { method: 'POST', body: form({ [fieldCalling(known)]: '', $ACTION_REF_1: '' }) },
    ],
    [
      'with a name that no field has',
      400,
      { method: 'POST', body: form({ [fieldCalling(known)]: '', ['a'.repeat(101)]: '' }) },
    ],
    [
      'that says it was answered before, with more than any answer holds',
      400,
      {
        method: 'POST',
        body: form({
          $ACTION_REF_1: '',
          '$ACTION_1:0': JSON.stringify({ id: known, bound: '$@1' }),
          '$ACTION_1:1': JSON.stringify([Array(1_000).fill(1)]),
        }),
      },
    ],
    [
      'that says it was answered before, in no JSON',
      400,
      {
        method: 'POST',
        body: form({
          $ACTION_REF_1: '',
          '$ACTION_1:0': JSON.stringify({ id: known, bound: '$@1' }),
          '$ACTION_1:1': 'not json',
        }),
      },
    ],
    [
      'with a long description of its action',
      400,
      {
        method: 'POST',
        body: form({
          $ACTION_REF_1: '',
          '$ACTION_1:0': JSON.stringify({ id: known, bound: 'a'.repeat(1_000) }),
        }),
      },
    ],
    ['with a file', 400, { method: 'POST', body: withFile(form({ [fieldCalling(known)]: '' })) }],
    [
      'that is no form though it says so',
      400,
      {
        method: 'POST',
        headers: { 'content-type': 'multipart/form-data; boundary=b' },
        body: 'garbage',
      },
    ],
    ['made before an update', 409, { method: 'POST', body: form({ [fieldCalling(unknown)]: '' }) }],
    [
      'made before an update, in a field of JSON',
      409,
      {
        method: 'POST',
        body: form({ $ACTION_REF_x: '', '$ACTION_x:0': `{ "id": "${unknown}", "bound": null }` }),
      },
    ],
  ])('%s', async (_, status, init) => {
    expect((await ask(init))?.status).toBe(status);
  });

  it.each<[string, RequestInit]>([
    ['no fields at all', { method: 'POST' }],
    ['fields that call no action', { method: 'POST', body: form({ answer: 'me' }) }],
    [
      'a reference to an action that is none',
      { method: 'POST', body: form({ $ACTION_REF_1: '', '$ACTION_1:0': '[null]' }) },
    ],
    ['a reference to nothing', { method: 'POST', body: form({ $ACTION_REF_1: '' }) }],
    ['what is no form', { method: 'POST', headers: { 'next-action': known }, body: '[]' }],
  ])('with %s, where forms that call an action are posted alone', async (_, init) => {
    expect((await ask(init, '/disclose', true))?.status).toBe(400);
  });

  it('at an address that cannot be read', async () => {
    expect((await ask({ method: 'GET' }, '/disclose/%E0%A4%A'))?.status).toBe(404);
  });

  it('before a body without end is read to its end', async () => {
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 16_384;
        controller.enqueue(new Uint8Array(16_384));
      },
    });
    const init: RequestInit & { duplex: 'half' } = {
      method: 'POST',
      headers: urlEncoded,
      body,
      duplex: 'half',
    };
    expect((await ask(init))?.status).toBe(413);
    expect(sent).toBeLessThan(1_000_000);
  });
});

describe('an action that script calls, as in the portal', () => {
  const call = (body: BodyInit, contentType?: string) => {
    const headers = {
      'next-action': known,
      ...(contentType !== undefined && { 'content-type': contentType }),
    };
    return ask({ method: 'POST', headers, body }, '/cases');
  };
  const isWhatScriptSends = JSON.stringify([{ values: {}, errors: {}, attempt: 0 }, '$K1']);
  const references = JSON.stringify(Array(100).fill('$1'));

  it('may pass with a form, and with what it said before', async () => {
    expect(await call(form({ 0: isWhatScriptSends, _1_note: 'not json' }))).toBeUndefined();
  });

  it('may pass with a few values', async () => {
    expect(await call('["RS-7K3M-Q2X9"]', 'text/plain;charset=UTF-8')).toBeUndefined();
  });

  it.each<[string, BodyInit, string | undefined, number]>([
    ['values without number', references, 'text/plain', 400],
    ['values that say nothing of themselves', references, undefined, 400],
    ['values that say they are a form', references, `${urlEncoded['content-type']};a=b`, 400],
    ['values in a form', form({ 0: '["$1"]', 1: references }), undefined, 400],
    ['what comes in a stream', form({ 0: '["$R1"]', S1: references }), undefined, 400],
    ['more than the portal takes', `["${'a'.repeat(288 * 1_024)}"]`, 'text/plain', 413],
  ])('is refused with %s', async (_, body, contentType, status) => {
    expect((await call(body, contentType))?.status).toBe(status);
  });
});

it('does not judge actions where they are not known', async () => {
  const request = new Request(`https://${host}/disclose`, {
    method: 'POST',
    body: form({ [fieldCalling(unknown)]: '' }),
  });
  const standards = { host, actions: new Set<string>(), takesActionsAlone: true };
  expect(await refusalOf(request, standards)).toBeUndefined();
});

it('says on its page what happened, where to go on and whom to call', () => {
  const page = refusalPage({ status: 400, words: 'Nothing was stored.' });
  expect(page).toContain('Nothing was stored.');
  expect(page).toContain('href="/"');
  expect(page).toContain('href="tel:999"');
  expect(page).toContain('href="/support#safety-app"');
  expect(page).toContain('href="/leave"');
});

it('lets its page use the one style that stands inside it, and no script', () => {
  const page = refusalPage({ status: 400, words: 'Nothing was stored.' });
  const style = /<style>(.*)<\/style>/s.exec(page)?.[1] ?? '';
  const hash = createHash('sha256').update(style).digest('base64');
  expect(refusalPolicy()).toContain(`script-src 'none'; style-src 'sha256-${hash}';`);
});

it('shows its page in the colours of the site', () => {
  const tokens = readFileSync(new URL('../../app/tokens.css', import.meta.url), 'utf8');
  const used = refusalPage({ status: 400, words: '' }).match(/#[0-9a-f]{6}/g) ?? [];
  expect(used).toHaveLength(10);
  for (const colour of used) expect(tokens).toContain(colour);
});

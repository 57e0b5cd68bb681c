import { formLimitsOf } from '#lib/serving/form-limits.ts';
import type { Actions } from './actions-of-build.ts';
import { rawRequest } from './raw-request.ts';

/* Requests that are written to cost a server as much as they can, each as large as the site takes. */

interface Hostile {
  readonly line: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

const boundary = '----WebKitFormBoundaryAbCdEfGhIjKlMnOp';
const multipart = { 'content-type': `multipart/form-data; boundary=${boundary}` };
const urlEncoded = { 'content-type': 'application/x-www-form-urlencoded' };
const text = { 'content-type': 'text/plain;charset=UTF-8' };

/** What an address takes, with room for the fields around it. */
const room = (path: string) => formLimitsOf(path).bytes - 1_000;

/** The longest headers that are read. */
const headerRoom = { cookies: 46 * 1024, other: 8 * 1024 } as const;

const fill = (unit: string, bytes: number) =>
  unit.repeat(Math.floor(bytes / Buffer.byteLength(unit)));

const listOf = (unit: (index: number) => string, bytes: number) => {
  const written = Array.from({ length: Math.floor(bytes / 8) }, (_, index) => unit(index));
  return `[${written
    .join(',')
    .slice(0, bytes)
    .replace(/,[^,]*$/, '')}]`;
};

const part = (name: string, value: string, separator = boundary) =>
  `--${separator}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;

const form = (...parts: readonly string[]) => `${parts.join('')}--${boundary}--\r\n`;

/** A form that says that it was answered before, with this. */
const cameBack = (action: string | undefined, said: string, ...more: readonly string[]) =>
  form(
    part('$ACTION_REF_1', ''),
    part('$ACTION_1:0', JSON.stringify({ id: action, bound: '$@1' })),
    part('$ACTION_1:1', said),
    ...more,
  );

const fresh = '[{"values":{},"errors":{},"attempt":0}]';

/** What a browser lets a person type into the form, and more than any field takes. */
const filled: Readonly<Record<string, string>> = Object.fromEntries([
  ...[
    'name',
    'email',
    'phone',
    'pronouns',
    'teams',
    'neverCall',
    'seenBy',
    'coverName',
    'interpreter',
  ].map((name) => [name, '漢'.repeat(2_000)]),
  ...['access', 'preference', 'notTo', 'note'].map((name) => [name, '漢"<'.repeat(1_666)]),
]);

function posts(actions: Actions, draft: string): Readonly<Record<string, Hostile>> {
  const contact = room('/disclose/contact');
  const ticks = room('/disclose');
  const desk = room('/anonymous');
  const toContact = (said: string, ...more: readonly string[]): Hostile => ({
    line: 'POST /disclose/contact',
    headers: { ...multipart, cookie: draft },
    body: cameBack(actions.sendWithName, said, ...more),
  });
  const byScript = (body: string): Hostile => ({
    line: 'POST /anonymous',
    headers: { ...text, 'next-action': actions.markAsRead ?? '' },
    body,
  });
  const formByScript = (...parts: readonly string[]): Hostile => ({
    line: 'POST /anonymous',
    headers: { ...multipart, 'next-action': actions.markAsRead ?? '' },
    body: form(...parts),
  });
  const encoded = (path: string, body: string): Hostile => ({
    line: `POST ${path}`,
    headers: urlEncoded,
    body,
  });
  return {
    'fields without number': encoded('/disclose/contact', fill('a&', contact)),
    'as many fields as there may be': encoded('/disclose/contact', fill('a&', 590)),
    'calls without number': encoded('/disclose/contact', fill('$ACTION_REF_1=&', contact)),
    'a name of nothing else': encoded('/disclose/contact', fill('a', contact)),
    'letters by their number': encoded('/disclose/contact', `a=${fill('%F0%9F%8C%99', contact)}`),
    'numbers of no letter': encoded('/disclose/contact', `a=${fill('%', contact)}`),
    'spaces written as +': encoded('/disclose/contact', `a=${fill('+', contact)}`),
    'parts without number': {
      line: 'POST /disclose/contact',
      headers: multipart,
      body: form(fill(part('a', ''), contact)),
    },
    'boundaries alone': {
      line: 'POST /disclose/contact',
      headers: multipart,
      body: fill(`--${boundary}\r\n`, contact),
    },
    'a boundary of one character': {
      line: 'POST /disclose/contact',
      headers: { 'content-type': 'multipart/form-data; boundary=-' },
      body: fill('-', contact),
    },
    'nearly the boundary, again and again': toContact(
      fresh,
      part('note', fill(`\r\n--${boundary.slice(0, -1)}`, contact)),
    ),
    'headers of a part without number': {
      line: 'POST /disclose/contact',
      headers: multipart,
      body: form(`--${boundary}\r\n${fill('A: b\r\n', contact)}\r\n\r\n`),
    },
    'a name of a part, by its numbers': {
      line: 'POST /disclose/contact',
      headers: multipart,
      body: form(part(fill('%22', contact), '')),
    },
    'as many ticks as there may be': toContact(fresh, fill(part('safeDays', 'monday'), 29_000)),
    'fields of many names': toContact(
      fresh,
      ...Array.from({ length: 290 }, (_, index) => part(`a${index}`, 'a'.repeat(800))),
    ),
    'a note as long as the form': toContact(fresh, part('note', fill('a b. ', contact))),
    'every line filled to its brim': toContact(
      JSON.stringify([{ values: filled, errors: {}, attempt: 1 }]),
      ...Object.entries(filled).map(([name, value]) => part(name, value)),
    ),
    'JSON that is deep': toContact(fill('[', contact / 2) + fill(']', contact / 2)),
    'JSON of objects in objects': toContact(`${fill('{"a":', contact)}`),
    'JSON of many numbers': toContact(listOf(() => '1', contact)),
    'JSON of many names': toContact(`[{"values":${fill('{"a":1},', contact)}{}}]`),
    'references to themselves': toContact(listOf(() => '"$1"', contact)),
    'references to maps': toContact(listOf(() => '"$Q1"', contact)),
    'references by a long way': toContact(`["$1${fill(':a', contact)}"]`),
    'references written otherwise': toContact(listOf(() => '"\\u00241"', contact)),
    'streams without number': toContact(
      listOf((index) => `"$R${(index + 2).toString(16)}"`, contact),
    ),
    'large numbers': toContact(listOf(() => `"$n${'9'.repeat(300)}"`, contact)),
    'what was said, in 290 fields': toContact(
      fresh,
      ...Array.from({ length: 290 }, (_, index) =>
        part(
          `$ACTION_1:${(index + 2).toString(16)}`,
          listOf(() => '"$1"', 700),
        ),
      ),
    ),
    'answers without number': {
      line: 'POST /disclose/about',
      headers: multipart,
      body: form(
        part(`$ACTION_ID_${actions.answerQuestion}`, ''),
        part('question', 'about'),
        fill(part('answer', 'me'), ticks - 500),
      ),
    },
    'JSON to the form': {
      line: 'POST /disclose',
      headers: { 'content-type': 'application/json' },
      body: fill('[', ticks),
    },
    'what is of no kind': { line: 'POST /nothing', body: fill('[', ticks) },
    'an action of the desk, and JSON that is deep': byScript(
      fill('[', desk / 2) + fill(']', desk / 2),
    ),
    'an action of the desk, and references': byScript(listOf(() => '"$1"', desk)),
    'an action of the desk, and streams': byScript(
      listOf((index) => `"$R${(index + 2).toString(16)}"`, desk),
    ),
    'an action of the desk, and many numbers': byScript(listOf(() => '1', desk)),
    'an action of the desk, and parts without number': formByScript(
      part('0', '["$K1"]'),
      fill(part('_1_id', 'x'), desk - 500),
    ),
    'an action of the desk, and what comes in a stream': formByScript(
      part('0', '["$R1"]'),
      ...Array.from({ length: 190 }, () => part('S1', '[1]')),
    ),
    'an action of the desk, and references to maps': formByScript(
      part('0', '["$1"]'),
      part(
        '1',
        listOf(() => '"$Q2"', desk),
      ),
      part('2', '[]'),
    ),
    'the beginning of a sign-in, and fields': encoded('/api/auth/begin', fill('target&', desk)),
    'the beginning of a sign-in, and a long target': encoded(
      '/api/auth/begin',
      `target=/${fill('a', desk)}`,
    ),
    'what the sign-in does not take': encoded('/api/auth/signin/university', fill('a&', desk)),
    'signing out, and fields': encoded('/sign-out', fill('a&', desk)),
  };
}

const reads: Readonly<Record<string, Hostile>> = {
  'cookies without number': {
    line: 'GET /disclose/about',
    headers: {
      cookie: listOf((index) => `a${index.toString(36)}=`, headerRoom.cookies).replaceAll(',', ';'),
    },
  },
  'cookies without number, at the desk': {
    line: 'GET /cases',
    headers: {
      cookie: listOf((index) => `a${index.toString(36)}=`, headerRoom.cookies).replaceAll(',', ';'),
    },
  },
  'pieces of a session without number': {
    line: 'GET /cases',
    headers: {
      cookie: Array.from(
        { length: 1_300 },
        (_, index) => `next-auth.session-token.${index}=a`,
      ).join('; '),
    },
  },
  'a draft that is long': {
    line: 'GET /disclose/about',
    headers: { cookie: `draft=${fill('a.', headerRoom.cookies)}` },
  },
  'cookies of nothing': {
    line: 'GET /disclose',
    headers: { cookie: fill(';', headerRoom.cookies) },
  },
  'an address of many searches': { line: `GET /disclose?${fill('a&', 8_000)}` },
  'as many searches as there may be': {
    line: `GET /disclose?${Array.from({ length: 50 }, (_, index) => `a${index}=${'b'.repeat(150)}`).join('&')}`,
  },
  'searches of the same name': { line: `GET /disclose?${fill('a[]=1&', 290)}` },
  'the way back from the provider, and searches': {
    line: `GET /api/auth/callback/university?${fill('a=b&', 195)}`,
  },
  'the way back from the provider, and a long code': {
    line: `GET /api/auth/callback/university?code=${fill('a', 7_900)}&state=a`,
  },
  'an address of many folders': { line: `GET /${fill('a/', 8_000)}x` },
  'an address of letters by their number': { line: `GET /${fill('%41', 8_000)}` },
  'an address below the form': { line: `GET /disclose/${fill('a/', 8_000)}x` },
  'an address below a page': { line: `GET /support/${fill('someone-told-me', 8_000)}` },
  'an address of points': { line: `GET /${fill('..a/', 8_000)}` },
  'an address of a picture': { line: `GET /_next/image?url=${fill('%2f', 8_000)}&w=1&q=1` },
  'a long way back after signing in': { line: `GET /sign-in?target=${fill('/', 8_000)}` },
  'a long place in the queue': { line: `GET /cases?after=${fill('a', 8_000)}` },
  'encodings without number': {
    line: 'GET /disclose',
    headers: { 'accept-encoding': fill('gzip;q=0.1,', headerRoom.other) },
  },
  'marks of what is known, without number': {
    line: 'GET /disclose',
    headers: { 'if-none-match': fill('"a",', headerRoom.other) },
  },
  'hosts without number': {
    line: 'GET /disclose',
    headers: { 'x-forwarded-host': fill('a,', headerRoom.other) },
  },
  'what the framework’s script knows, deep': {
    line: 'GET /cases',
    headers: {
      rsc: '1',
      'next-router-state-tree': fill('["",{"children":', 6_000),
    },
  },
  'as many headers as there may be': {
    line: 'GET /disclose',
    headers: Object.fromEntries(
      Array.from({ length: 700 }, (_, index) => [`h${index.toString(36)}`, 'b'.repeat(30)]),
    ),
  },
};

/** A body in pieces of one byte each, as many as there may be bytes. */
function inPieces(address: string, line: string): Buffer {
  const headers = { 'transfer-encoding': 'chunked', ...multipart };
  const pieces = fill('1\r\na\r\n', 6 * room('/disclose/contact'));
  return Buffer.concat([rawRequest(address, line, headers), Buffer.from(`${pieces}0\r\n\r\n`)]);
}

/**
 * @param draft the header that carries a sealed draft, which is ready to be sent
 * @returns each as it is sent, with what it is called
 */
export function hostileRequests(
  address: string,
  actions: Actions,
  draft: string,
): readonly (readonly [what: string, sent: Buffer])[] {
  const written = Object.entries({ ...posts(actions, draft), ...reads });
  return [
    ...written.map(
      ([what, { line, headers, body }]) =>
        [what, rawRequest(address, line, headers ?? {}, body)] as const,
    ),
    ['a body in pieces of one byte', inPieces(address, 'POST /disclose/contact')],
    ['such a body, where nothing is asked but to read', inPieces(address, 'GET /faq')],
  ];
}

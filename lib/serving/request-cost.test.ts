import { describe, expect, test } from 'vitest';
import { leastCost } from '#tests/least-cost.ts';
import { refusalBeforeNext } from './before-next.ts';
import { formLimitsOf } from './form-limits.ts';
import { keepOwnCookies } from './own-cookies.ts';
import { refusalOf } from './refusal.ts';

/*
 * Whatever is posted, up to what is read at all, and whatever headers come with it: judging it costs little. What all the
 * server does for such requests is measured in tests/e2e/request-cost.spec.ts.
 */

const mostMilliseconds = 50;
const host = 'report.example.ac.uk';
const action = `60${'a'.repeat(40)}`;
const boundary = '----WebKitFormBoundaryAbCdEfGhIjKlMnOp';
const multipart = `multipart/form-data; boundary=${boundary}`;
const urlEncoded = 'application/x-www-form-urlencoded';

const fill = (unit: string, bytes: number) =>
  unit.repeat(Math.floor(bytes / Buffer.byteLength(unit)));

const part = (name: string, value = '') =>
  `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;

const form = (...parts: readonly string[]) => `${parts.join('')}--${boundary}--\r\n`;

const most = formLimitsOf('/disclose/contact').bytes - 1_000;

const cameBack = (said: string) =>
  form(
    part('$ACTION_REF_1'),
    part('$ACTION_1:0', JSON.stringify({ id: action, bound: '$@1' })),
    part('$ACTION_1:1', said),
  );

describe('a form costs less than 50 ms to judge', () => {
  test.each<[string, string, string]>([
    ['of fields without number', urlEncoded, fill('a&', most)],
    ['of calls without number', urlEncoded, fill('$ACTION_REF_1=&', most)],
    ['of one name', urlEncoded, fill('a', most)],
    ['of names by their numbers', urlEncoded, fill('%61%', most)],
    ['of letters by their numbers', urlEncoded, `a=${fill('%F0%9F%8C%99', most)}`],
    ['of numbers of no letter', urlEncoded, `a=${fill('%', most)}`],
    ['of spaces written as +', urlEncoded, `a=${fill('+', most)}`],
    ['of as many fields as there may be', urlEncoded, fill('a=b&', 1_190)],
    ['of parts without number', multipart, form(fill(part('a'), most))],
    ['of boundaries alone', multipart, fill(`--${boundary}\r\n`, most)],
    ['with a boundary of one character', 'multipart/form-data; boundary=-', fill('-', most)],
    [
      'that is nearly a boundary',
      multipart,
      form(part('a', fill(`\r\n--${boundary.slice(1)}`, most))),
    ],
    [
      'of one part with many headers',
      multipart,
      form(`--${boundary}\r\n${fill('A: b\r\n', most)}`),
    ],
    ['of one long name', multipart, form(part(fill('%22', most)))],
    [
      'that says JSON, which is deep',
      multipart,
      cameBack(fill('[', most / 2) + fill(']', most / 2)),
    ],
    ['that says JSON of objects', multipart, cameBack(fill('{"a":', most))],
    ['that says JSON of many values', multipart, cameBack(`[${fill('1,', most)}1]`)],
    ['that says JSON of many names', multipart, cameBack(`[${fill('{"a":1},', most)}1]`)],
    ['that says references', multipart, cameBack(`[${fill('"$Q1",', most)}1]`)],
    [
      'that says references, written otherwise',
      multipart,
      cameBack(`[${fill('"\\u00241",', most)}1]`),
    ],
  ])('%s', async (_, contentType, body) => {
    const cost = await leastCost(mostMilliseconds, () =>
      refusalOf(
        new Request(`https://${host}/disclose/contact`, {
          method: 'POST',
          headers: { 'content-type': contentType },
          body,
        }),
        { host, actions: new Set([action]), takesActionsAlone: true },
      ),
    );
    expect(cost).toBeLessThan(mostMilliseconds);
  });

  test.each([
    ['references', `[${fill('"$1",', 63_000)}1]`],
    ['what is deep', fill('[', 63_000)],
    ['many values', `[${fill('1,', 63_000)}1]`],
  ])('that script sends, of %s', async (_, body) => {
    const headers = { 'content-type': 'text/plain;charset=UTF-8', 'next-action': action };
    const cost = await leastCost(mostMilliseconds, () =>
      refusalOf(new Request(`https://${host}/cases`, { method: 'POST', headers, body }), {
        host,
        actions: new Set([action]),
        takesActionsAlone: false,
      }),
    );
    expect(cost).toBeLessThan(mostMilliseconds);
  });
});

describe('48 kB of headers cost less than 50 ms', () => {
  const room = 47 * 1024;

  test.each([
    ['of cookies', fill('a=b; ', room)],
    ['of cookies of many names', Array.from({ length: 6_000 }, (_, at) => `a${at}=`).join(';')],
    ['of our own cookies', fill('draft=a; ', room)],
    ['of nearly our own cookies', fill('next-auth.', room)],
    ['of nothing between', fill(';', room)],
  ])('%s', async (_, cookie) => {
    expect(await leastCost(mostMilliseconds, () => keepOwnCookies({ host, cookie }))).toBeLessThan(
      mostMilliseconds,
    );
  });

  test.each([
    ['in an address of searches', `/?${fill('a&', room)}`, {}],
    ['in an address of folders', `/${fill('a/', room)}`, {}],
    ['in an address of slashes', `/a${fill('/', 8_000)}`, {}],
    ['in an address of points', `/${fill('..a/', 8_000)}`, {}],
    ['in one header', '/', { accept: fill('a/b,', room) }],
    [
      'of many names',
      '/',
      Object.fromEntries(Array.from({ length: 2_000 }, (_, at) => [`h${at}`, 'b'])),
    ],
  ])('%s', async (_, url, headers) => {
    const request = { url, method: 'GET', headers: { host, ...headers }, httpVersion: '1.1' };
    expect(await leastCost(mostMilliseconds, () => refusalBeforeNext(request))).toBeLessThan(
      mostMilliseconds,
    );
  });
});

import { expect, test } from '@playwright/test';
import { fieldCalling } from '#lib/serving/next-internals.ts';
import { type Actions, actionsOfBuild } from './actions-of-build.ts';
import { draftThatIsReady } from './draft-by-http.ts';
import { stack } from './stack.ts';

/*
 * Every action of the site is an address of its own, which anybody may call with anything. What no form of ours sends is
 * refused; it never makes the server fail.
 */

let actions: Actions;
let draft: string;

test.beforeAll(async () => {
  actions = await actionsOfBuild();
  expect(Object.keys(actions)).toEqual(
    expect.arrayContaining(['start', 'stay', 'sendWithName', 'sendWithoutName', 'markAsRead']),
  );
  draft = await draftThatIsReady(stack.address, actions.answerQuestion ?? '');
});

const fresh = '[{"values":{},"errors":{},"attempt":0}]';

/** What a form says that it was given beforehand, and said before. */
const saidBefore: readonly [what: string, description: string, said: string | undefined][] = [
  ['nothing beforehand', '{"id":"%s","bound":null}', undefined],
  ['a field that is missing', '{"id":"%s","bound":"$@1"}', undefined],
  ['a field far away', '{"id":"%s","bound":"$@ff"}', fresh],
  ['itself', '{"id":"%s","bound":"$@0"}', fresh],
  ['a text', '{"id":"%s","bound":"text"}', fresh],
  ['too little', '{"id":"%s","bound":"$@1"}', '[]'],
  ['too much', '{"id":"%s","bound":"$@1"}', '[{},{},{}]'],
  ['what is no list', '{"id":"%s","bound":"$@1"}', '{"attempt":0}'],
  ['a number', '{"id":"%s","bound":"$@1"}', '1'],
  ['nothing to go by', '{"id":"%s","bound":"$@1"}', '[null]'],
  ['an attempt that is none', '{"id":"%s","bound":"$@1"}', '[{"attempt":-1}]'],
  ['a promise', '{"id":"%s","bound":"$@1"}', '["$@7"]'],
  ['a form in place of it', '{"id":"%s","bound":"$@1"}', '["$K1"]'],
  ['a way to a part', '{"id":"%s","bound":"$@1"}', '["$1:a:b"]'],
  ['a prototype', '{"id":"%s","bound":"$@1"}', '[{"__proto__":{"attempt":1},"constructor":"$@1"}]'],
];

/** What script gives to an action, in fields or in one text. */
const givenByScript: readonly (string | Readonly<Record<string, string>>)[] = [
  '[]',
  '[null,null]',
  '[{},{}]',
  '["text","text"]',
  '["$@1","$@1"]',
  '["$K1"]',
  '{}',
  '0',
  { 0: '["$K1"]' },
  { 0: '[null,"$K1"]' },
  { 0: '["$K1","$K1"]' },
  { 0: '["$@1","$K1"]' },
  { 0: '["$@5","$@6"]' },
  { 0: '[]' },
  { 1: '[]' },
  { 0: '["$@0"]' },
  { 0: '{"then":"$@1"}', 1: '1' },
];

const post = (path: string, headers: Readonly<Record<string, string>>, body: BodyInit) =>
  fetch(`${stack.address}${path}`, {
    method: 'POST',
    headers: { origin: stack.address, cookie: draft, ...headers },
    body,
    redirect: 'manual',
  });

function formOf(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

const pages = ['/disclose/contact', '/disclose/anonymous', '/disclose/about', '/anonymous', '/'];

test('called by its name, with no field more', async () => {
  for (const [name, id] of Object.entries(actions)) {
    const answer = await post('/disclose/contact', {}, formOf({ [fieldCalling(id)]: '' }));
    expect.soft(answer.status, name).toBeLessThan(500);
  }
});

for (const [what, description, said] of saidBefore) {
  test(`called as a form that came back, with ${what}`, async () => {
    for (const [name, id] of Object.entries(actions)) {
      const fields = {
        $ACTION_REF_1: '',
        '$ACTION_1:0': description.replace('%s', id),
        ...(said !== undefined && { '$ACTION_1:1': said }),
        $ACTION_KEY: 'k',
      };
      const answer = await post('/disclose/contact', {}, formOf(fields));
      expect.soft(answer.status, name).toBeLessThan(500);
    }
  });
}

for (const [number, given] of givenByScript.entries()) {
  test(`called by script, given ${JSON.stringify(given)}`, async () => {
    for (const [place, [name, id]] of Object.entries(actions).entries()) {
      // One page each time: each action comes to every page in turn.
      const path = pages[(place + number) % pages.length] ?? '/';
      const body = typeof given === 'string' ? given : formOf(given);
      const answer = await post(path, { 'next-action': id }, body);
      expect.soft(answer.status, `${name} at ${path}`).toBeLessThan(500);
    }
  });
}

import { once } from 'node:events';
import { globSync, readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { text } from 'node:stream/consumers';
import { useActionState } from 'react';
import { renderToReadableStream } from 'react-dom/server.edge';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { projectRoot } from '#lib/local/project.ts';
import {
  actionCalled,
  actionsListed,
  fieldCalling,
  iconOfForm,
  isCall,
  isCallByScript,
  isInnerAddress,
  isOfFramework,
  isSerialised,
  keepTogether,
  kindOfText,
  notBuildFiles,
} from './next-internals.ts';

/*
 * Each name is a sentence that next-internals.ts takes for true of the Next and the React that are installed. Where one fails
 * after an upgrade, that sentence became false. Those of a build and of a running server are in tests/e2e/next-internals.spec.ts.
 */

const installed = createRequire(import.meta.url);
const id = `60${'a'.repeat(40)}`;

const aFunction = <Given extends unknown[], Result>() =>
  z.custom<(...given: Given) => Result>((value) => typeof value === 'function');

/** What React's side in the browser makes of an action, and of what an action is called with. */
const client = z
  .object({
    createServerReference: aFunction<[id: string, call: () => never], () => Promise<never>>(),
    encodeReply: aFunction<[given: readonly unknown[]], Promise<unknown>>(),
  })
  .parse(installed('next/dist/compiled/react-server-dom-turbopack/client.node.js'));

const action = client.createServerReference(id, () => {
  throw new Error('Nobody calls it');
});

/** The names and values of the fields in a page. */
function fieldsIn(html: string): Map<string, string> {
  const inputs = html.match(/<input\b[^>]*>/g) ?? [];
  const of = (tag: string, attribute: string) =>
    new RegExp(` ${attribute}="([^"]*)"`).exec(tag)?.[1]?.replaceAll('&quot;', '"') ?? '';
  return new Map(inputs.map((tag) => [of(tag, 'name'), of(tag, 'value')]));
}

/** A form that says what was typed in it before it came back. */
function FormThatComesBack() {
  const [state, submit] = useActionState(action, { typed: '$5', missing: undefined });
  return (
    <form action={submit}>
      <input name="typed" defaultValue={String(Reflect.get(Object(state), 'typed'))} />
    </form>
  );
}

async function render(page: React.ReactNode): Promise<Map<string, string>> {
  const stream = await renderToReadableStream(page);
  await stream.allReady;
  return fieldsIn(await text(stream));
}

describe('a form that works without script', () => {
  test('names its action in a field $ACTION_ID_<id>', async () => {
    const fields = await render(<form action={action} />);
    expect([...fields.keys()]).toEqual([fieldCalling(id)]);
    expect(isCall(fieldCalling(id))).toBe(true);
    expect(actionCalled(fieldCalling(id), () => undefined)).toBe(id);
  });

  describe('that comes back with what was typed', () => {
    let fields: Map<string, string>;
    beforeAll(async () => {
      fields = await render(<FormThatComesBack />);
    });

    test('refers from a field $ACTION_REF_<n> to a field $ACTION_<n>:0, which says the id', () => {
      const calls = [...fields.keys()].filter(isCall);
      expect(calls).toHaveLength(1);
      expect(actionCalled(calls[0] ?? '', (name) => fields.get(name))).toBe(id);
    });

    test('says in other fields $ACTION_<n>:<m>, in JSON, what it said before', () => {
      const serialised = [...fields].filter(([name]) => isSerialised(name, false));
      expect(serialised).toHaveLength(2);
      expect(serialised.map(([, value]) => JSON.parse(value))).toContainEqual([
        { typed: '$$5', missing: '$undefined' },
      ]);
    });

    test('says in $ACTION_KEY, in no JSON, which form it is', () => {
      const others = [...fields.keys()].filter(
        (name) => !isCall(name) && !isSerialised(name, false),
      );
      expect(others.sort()).toEqual(['$ACTION_KEY', 'typed']);
    });
  });
});

describe('an action that script calls', () => {
  const encode = async (...given: readonly unknown[]) =>
    z.union([z.string(), z.instanceof(FormData)]).parse(await client.encodeReply(given));

  const wordFor = async (value: unknown) => {
    const sent = await encode(value);
    const root = sent instanceof FormData ? sent.get('0') : sent;
    const [word] = z.tuple([z.string()]).parse(JSON.parse(String(root)));
    return word;
  };

  test('is named in a header next-action', () => {
    const { ACTION_HEADER } = headers;
    expect(isCallByScript(new Headers({ [ACTION_HEADER]: id }))).toBe(true);
  });

  test('is given plain values as JSON', async () => {
    expect(await encode('a', 1)).toBe('["a",1]');
  });

  test('is given a form in fields that begin with _, and its other values in fields that do not', async () => {
    const form = new FormData();
    form.append('note', 'not json');
    const sent = await encode({ attempt: 1 }, form);
    const fields = sent instanceof FormData ? [...sent] : [];
    const serialised = fields.filter(([name]) => isSerialised(name, true));
    expect(serialised.map(([, value]) => JSON.parse(String(value)))).toEqual([
      [{ attempt: 1 }, '$K1'],
    ]);
    expect(fields.filter(([name]) => !isSerialised(name, true))).toEqual([['_1_note', 'not json']]);
  });

  test('is given a word for a form that forms may refer to', async () => {
    expect(kindOfText(await wordFor(new FormData()))).toBe('reference');
  });

  test.each<[string, unknown]>([
    ['a map', new Map([[1, 2]])],
    ['a set', new Set([1])],
    ['a file', new Blob(['a'])],
    ['bytes', new Uint8Array(3)],
    ['an action', action],
    ['a stream', new ReadableStream({ start: (controller) => controller.close() })],
    ['a time', new Date(0)],
    ['a large number', 2n ** 64n],
    ['no number', Number.NaN],
    ['less than any number', Number.NEGATIVE_INFINITY],
    ['the other zero', -0],
  ])('is given a word for %s that no form has', async (_, value) => {
    expect(kindOfText(await wordFor(value))).toBe('foreign');
  });

  test.each<[string, unknown]>([
    ['a text that begins with $', '$1'],
    ['nothing', undefined],
  ])('is given a word for %s that refers to nothing', async (_, value) => {
    const word = await wordFor(value);
    expect(word).toMatch(/^\$/);
    expect(kindOfText(word)).toBe('text');
  });
});

const headers = z
  .object({
    ACTION_HEADER: z.string(),
    FLIGHT_HEADERS: z.array(z.string()),
    NEXT_URL: z.string(),
  })
  .parse(installed('next/dist/client/components/app-router-headers.js'));

describe('what comes with requests of the framework’s own', () => {
  test('are headers that its script sends, known by how they begin', () => {
    const { ACTION_HEADER, FLIGHT_HEADERS, NEXT_URL } = headers;
    const names = [ACTION_HEADER, ...FLIGHT_HEADERS, NEXT_URL];
    expect(names.length).toBeGreaterThan(5);
    expect(names.filter((name) => !isOfFramework(name))).toEqual([]);
  });

  test('are headers that it says to itself, known by how they begin', () => {
    const file = installed.resolve('next/dist/server/lib/server-ipc/utils.js');
    const list = /INTERNAL_HEADERS = \[(?<names>[^\]]*)\]/.exec(readFileSync(file, 'utf8'));
    const names = (list?.groups?.names ?? '').match(/[\w-]+/g) ?? [];
    expect(names.length).toBeGreaterThan(5);
    expect(names.filter((name) => !isOfFramework(name))).toEqual([]);
  });

  test.each(['accept', 'cookie', 'content-type', 'origin', 'x-forwarded-host', 'x-request-id'])(
    'is not %s',
    (name) => {
      expect(isOfFramework(name)).toBe(false);
    },
  );
});

test('an icon in a folder in brackets has a mark of its folders at the end of its name', () => {
  const { fillMetadataSegment } = z
    .object({
      fillMetadataSegment: aFunction<[folders: string, of: object, file: string], string>(),
    })
    .parse(installed('next/dist/lib/metadata/get-metadata-route.js'));
  expect(iconOfForm).toBe(fillMetadataSegment('/(public)/disclose', {}, 'icon.svg'));
});

test('the framework’s own addresses begin with /_, what pages load begins with /_next/', () => {
  for (const path of ['/_global-error', '/_not-found', '/faq.rsc', '/a/b.rsc']) {
    expect(isInnerAddress(path), path).toBe(true);
  }
  for (const path of ['/_next/static/a.css', '/faq', '/disclose/_about', '/rsc']) {
    expect(isInnerAddress(path), path).toBe(false);
  }
  expect(new RegExp(`^${notBuildFiles}$`).test('/_next/static/a.css')).toBe(false);
  expect(new RegExp(`^${notBuildFiles}$`).test('/_next/image')).toBe(true);
});

test('a list of no actions is no list', () => {
  expect(actionsListed('{"node":{"a":{},"b":{}},"edge":{}}')).toEqual(new Set(['a', 'b']));
  for (const list of ['', '[]', 'null', '{"edge":{}}']) {
    expect(() => actionsListed(list), list).toThrow();
  }
});

describe('no other file of the product knows', () => {
  const sources = globSync(['{app,components,emails,lib,prisma}/**/*.{ts,tsx,mjs}', '*.ts'], {
    cwd: projectRoot,
    exclude: ['**/*.test.*', '**/generated/**', 'lib/serving/next-internals.ts'],
  });
  const read = (file: string) =>
    // What Next reads without running it: proxy.test.ts holds that it is the same.
    readFileSync(`${projectRoot}/${file}`, 'utf8').replace(`'${notBuildFiles}'`, '');

  test.each([
    ['how a form calls an action', /\$ACTION/],
    ['the framework’s own addresses', /\/_next\b|\.rsc\b/],
    ['the marks of its pages', /__next|__NEXT/],
    ['where a build puts what it makes', /server\/app\b|server-reference|\bBUILD_ID\b/],
    ['the marks in the names of icons', /icon-\w{6}\./],
    ['what its script sends', /\bnext-(?:action|router|url)\b|['"`]rsc['"`]/i],
    ['what it says to itself', /\bx-(?:nextjs|middleware|invoke|matched|action|next)-/i],
    ['what it goes by', /x-forwarded-host/i],
    ['what has a browser fetch scripts', /as="script"/],
    ['the inside of its package', /next\/dist\/(?!bin\/)/],
  ])('%s', (_, mark) => {
    expect(sources.length).toBeGreaterThan(200);
    expect(sources.filter((file) => mark.test(read(file)))).toEqual([]);
  });
});

describe('an answer that can be flushed', () => {
  const { pipeToNodeResponse } = z
    .object({
      pipeToNodeResponse: aFunction<[ReadableStream<Uint8Array>, ServerResponse], Promise<void>>(),
    })
    .parse(installed('next/dist/server/pipe-readable.js'));

  /** @returns how often Next flushes an answer of three parts */
  async function flushesOf(prepare: (response: ServerResponse) => void): Promise<number> {
    let flushes = 0;
    const server = createServer((_, response) => {
      Object.assign(response, {
        flush: () => {
          flushes += 1;
        },
      });
      prepare(response);
      const parts = new ReadableStream<Uint8Array>({
        start: (controller) => {
          for (const part of ['a', 'b', 'c']) controller.enqueue(new TextEncoder().encode(part));
          controller.close();
        },
      });
      void pipeToNodeResponse(parts, response);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = z.object({ port: z.number() }).parse(server.address());
    expect(await (await fetch(`http://127.0.0.1:${port}`)).text()).toBe('abc');
    server.close();
    return flushes;
  }

  test('is flushed after each part, unless it is kept together', async () => {
    expect(await flushesOf(() => {})).toBe(3);
    expect(await flushesOf(keepTogether)).toBe(0);
  });
});

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Carried, type Draft, newDraft } from '#lib/disclosure/draft.ts';
import type { Answers, QuestionId, Whom } from '#lib/disclosure/questions/current.ts';
import { stubTestEnvironment } from '#tests/test-environment.ts';

const now = new Date('2026-11-23T02:10:00Z');
const halfAnHour = 30 * 60;

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'build-'));
  vi.useFakeTimers({ now, toFake: ['Date'] });
  stubTestEnvironment({ BUILD_FOLDER: path.relative(process.cwd(), folder) });
  vi.stubEnv('NODE_ENV', 'production');
});

afterEach(async () => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

const page = (whom: Whom) =>
  `<h1>for ${whom}</h1><p class="small" data-kept-until="">until 01:00</p><dialog data-seconds-left="-9"></dialog>`;

/** Has the build hold a page, as it made it when it did not know the time. */
async function build(question: QuestionId, whom: Whom, html = page(whom)): Promise<void> {
  const place = path.join(folder, 'server/app/disclose', question);
  await mkdir(place, { recursive: true });
  await writeFile(path.join(place, `${whom}.html`), html);
}

/** Opens an address with cookies, by name. */
async function open(address: string, cookies: Readonly<Record<string, string>>) {
  const { questionPage } = await import('./question-pages.ts');
  const jar = new Map(Object.entries(cookies).map(([name, value]) => [name, { value }]));
  return questionPage(address, jar);
}

async function sealed(carried: Carried): Promise<Readonly<Record<string, string>>> {
  const { sealForCookie } = await import('#lib/sealing/cookie-seal.ts');
  return { '__Host-draft': await sealForCookie('draft', carried, halfAnHour) };
}

const draft = (answers: Answers, changes: Partial<Draft> = {}): Draft => ({
  ...newDraft(),
  answers,
  ...changes,
});

const [aboutMe, threeSkipped] = [
  { about: 'me' },
  { about: 'me', role: 'not-given', age: 'not-given' },
] as const satisfies Answers[];

describe('a question that is opened for the first time', () => {
  test('is the page that the build made, and says until when the answers are kept', async () => {
    await build('about', 'you');
    expect(await open('/disclose/about', await sealed(draft({})))).toBe(
      '<h1>for you</h1><p class="small" data-kept-until="">We keep your answers in this browser until 02:40 (UK time). Each step adds time.</p><dialog data-seconds-left="1800"></dialog>',
    );
  });

  test.each([
    ['me', 'you'],
    ['someone-who-knows', 'other'],
    ['someone-who-does-not-know', 'other'],
    ['several-people', 'several'],
    ['prefer-not-to-say', 'you'],
    ['not-given', 'you'],
  ] as const)('about %s has the words for %s', async (about, whom) => {
    for (const each of ['you', 'other', 'several'] as const) await build('role', each);
    expect(await open('/disclose/role', await sealed(draft({ about })))).toContain(`for ${whom}<`);
  });

  test.each([
    ['does not say the time', '<dialog data-seconds-left="1"></dialog>'],
    ['does not count it', '<p class="small" data-kept-until="">until 01:00</p>'],
    ['says it twice', `${page('you')}<p class="small" data-kept-until="">until 01:00</p>`],
  ])('is left to the application where the page of the build %s', async (_, html) => {
    await build('about', 'you', html);
    expect(await open('/disclose/about', await sealed(draft({})))).toBeUndefined();
  });

  test('is left to the application where the build made no page', async () => {
    expect(await open('/disclose/about', await sealed(draft({})))).toBeUndefined();
  });
});

describe('left to the application, for which this page would be wrong, is', () => {
  test.each<[string, string, Carried]>([
    ['a question that was answered', '/disclose/about', draft(aboutMe)],
    ['a question that was skipped', '/disclose/about', draft({ about: 'not-given' })],
    ['a question whose turn has not come', '/disclose/age', draft(aboutMe)],
    [
      'a question that comes after a notice',
      '/disclose/gender',
      draft({ ...aboutMe, role: 'undergraduate', age: '16-17' }),
    ],
    [
      'a question whose answer was refused',
      '/disclose/role',
      draft(aboutMe, { refused: { step: 'role', chosen: [], error: 'Choose one answer' } }),
    ],
    ['a step that is no question', '/disclose/check', draft(threeSkipped)],
    ['the address that the build knows', '/disclose/about/you', draft({})],
    ['an address above', '/disclose/about/../about', draft({})],
    ['what comes when the time was up', '/disclose/about', { kind: 'expired' }],
    [
      'what comes after sending',
      '/disclose/about',
      {
        kind: 'receipt',
        path: 'anonymous',
        reference: 'RS-7K3M-Q2X9',
        confirmedByEmail: false,
        support: { urgent: [], fitting: [] },
      },
    ],
  ])('%s', async (_, address, carried) => {
    for (const question of ['about', 'role', 'age', 'gender'] as const) {
      for (const whom of ['you', 'other', 'several'] as const) await build(question, whom);
    }
    expect(await open(address, await sealed(carried))).toBeUndefined();
  });

  test('a browser without a draft, with one that cannot be read, or that has left', async () => {
    await build('about', 'you');
    const brought = await sealed(draft({}));
    expect(await open('/disclose/about', {})).toBeUndefined();
    expect(await open('/disclose/about', { '__Host-draft': 'nonsense' })).toBeUndefined();
    expect(await open('/disclose/about', { ...brought, '__Host-left': '1' })).toBeUndefined();
    expect(await open('/disclose/about', brought)).toBeDefined();
  });

  test('a draft whose time is up', async () => {
    await build('about', 'you');
    const brought = await sealed(draft({}));
    vi.setSystemTime(now.getTime() + (halfAnHour + 1) * 1000);
    expect(await open('/disclose/about', brought)).toBeUndefined();
  });
});

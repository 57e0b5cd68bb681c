import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { stubTestEnvironment } from '#tests/test-environment.ts';
import { newDraft } from '../draft.ts';
import { noticeRules } from '../notices.ts';
import {
  answersSchema,
  findQuestion,
  isAboutSomeoneElse,
  positionOf,
  type Question,
  questionSetVersion,
  questions,
  wordsFor,
} from './current.ts';
import { notGiven, preferNotToSay } from './kinds.ts';

/**
 * The codes of version 2026-11, in order. They are stored with every disclosure: when this list has to change, so
 * has the version.
 */
const version = '2026-11';
const codes: Readonly<Record<string, string>> = {
  about: 'me someone-who-knows someone-who-does-not-know several-people',
  role: 'undergraduate taught-postgraduate postgraduate-researcher apprentice academic-staff professional-staff both-as-student both-as-staff neither',
  age: 'under-16 16-17 18-20 21-24 25-34 35-49 50-or-over not-sure',
  gender: 'woman man non-binary another-way not-sure',
  safe: 'yes worried-later not-sure no',
  what: 'bullying harassment discrimination hate sexual-comments sexual-assault rape intimate-image stalking partner-family-abuse forced-marriage-honour physical-assault threats-to-kill choking-weapon spiking online-abuse abuse-of-power punished not-sure something-else',
  often: 'once few-times regularly getting-worse stopped not-sure',
  when: 'last-24-hours 2-7-days 8-30-days 1-6-months 6-12-months over-a-year before-university not-sure',
  where:
    'teaching-library laboratory-clinic-workplace accommodation students-union elsewhere-campus private-home placement-abroad public-place online-university online-elsewhere not-sure',
  who: 'same-course another-student teacher-supervisor line-manager other-staff partner-ex family housemate placement-contractor outside stranger several not-sure',
  still: 'live-together share-course-team hold-power occasionally online-only no not-sure',
  linked:
    'age disability gender-identity marriage pregnancy race religion sex sexual-orientation none not-sure',
  effects:
    'anxiety-low-mood sleep injury-health fear suicide-self-harm missed-study-work grades-performance thinking-of-leaving housing money relationships no-effect not-sure',
  told: 'nobody friend-family tutor-manager university-service union police health-sarc charity',
  help: 'record listen safety-planning adjustments housing distance health-counselling formal-report police not-sure',
};

const tickAll = ['what', 'where', 'who', 'linked', 'effects', 'told', 'help'];

/** In a tick-all question these exclude the rest. */
const exclusive = new Set(['none', 'nobody', 'no-effect', 'not-sure', preferNotToSay]);

const codesOf = ({ options }: Question): string[] => options.map(({ code }) => code);
const accepts = (id: string, answer: unknown) => answersSchema.safeParse({ [id]: answer }).success;
const ofKind = (kind: Question['kind']) => questions.filter((question) => question.kind === kind);

describe('the questions', () => {
  it('are fifteen, in order', () => {
    expect(questions.map(({ id }) => id)).toEqual(Object.keys(codes));
    expect(questions).toHaveLength(15);
  });

  it.each(questions)(
    '$id has its options, in order, and lets people prefer not to say',
    (question) => {
      expect(questionSetVersion).toBe(version);
      expect(codesOf(question).join(' ')).toBe(`${codes[question.id]} ${preferNotToSay}`);
    },
  );

  it('are to be ticked where more than one answer can be true, otherwise radios', () => {
    expect(ofKind('many').map(({ id }) => id)).toEqual(tickAll);
  });

  it.each(ofKind('many'))('$id has the answers that stand alone, and no others', (question) => {
    const alone = question.options.filter((option) => 'standsAlone' in option);
    expect(alone.map(({ code }) => code)).toEqual(
      codesOf(question).filter((code) => exclusive.has(code)),
    );
  });

  it('never say who did wrong or who suffered it before anybody looked', () => {
    expect(JSON.stringify(questions)).not.toMatch(/perpetrator|victim|accused|alleged/i);
  });

  it('have words for both whom it is about, none of them empty', () => {
    for (const question of questions) {
      const wordings = [question.title, ...question.options.map(({ label }) => label)];
      for (const about of ['me', 'someone-who-knows'] as const) {
        const words = wordings.map((wording) => wordsFor(wording, { about }));
        expect(words.filter((one) => one.trim() === '')).toEqual([]);
        expect(new Set(words.slice(1)).size).toBe(question.options.length);
      }
    }
  });
});

describe('a set of answers', () => {
  it.each(questions)('may have each option of $id', (question) => {
    const refused = codesOf(question).filter(
      (code) => !accepts(question.id, question.kind === 'many' ? [code] : code),
    );
    expect(refused).toEqual([]);
  });

  it.each(questions)('may have $id skipped', ({ id }) => {
    expect(accepts(id, notGiven)).toBe(true);
  });

  it.each(questions)('may not have $id answered in the wrong way', ({ id, kind }) => {
    const first = codes[id]?.split(' ')[0] ?? '';
    const wrong = kind === 'one' ? [[first], [notGiven]] : [first, preferNotToSay, [notGiven], []];
    for (const answer of [...wrong, 'unknown', ['unknown'], '', null, 1, true, {}, [null]]) {
      expect(accepts(id, answer), JSON.stringify(answer)).toBe(false);
    }
  });

  it.each(ofKind('many'))('may not have an answer of $id twice', (question) => {
    for (const code of codesOf(question)) expect(accepts(question.id, [code, code])).toBe(false);
  });

  it.each(ofKind('many'))(
    'may not have an answer of $id beside one that stands alone',
    (question) => {
      const all = codesOf(question);
      for (const alone of all.filter((code) => exclusive.has(code))) {
        for (const other of all.filter((code) => code !== alone)) {
          expect(accepts(question.id, [alone, other]), `${alone} ${other}`).toBe(false);
          expect(accepts(question.id, [other, alone]), `${other} ${alone}`).toBe(false);
        }
      }
    },
  );

  it('may be empty, but knows no other question', () => {
    expect(answersSchema.safeParse({}).success).toBe(true);
    expect(accepts('name', 'Alex')).toBe(false);
    expect(answersSchema.safeParse(JSON.parse('{"__proto__":"x"}')).success).toBe(false);
  });
});

describe('the words', () => {
  it.each([
    ['me', false],
    ['someone-who-knows', true],
    ['someone-who-does-not-know', true],
    ['several-people', true],
    [preferNotToSay, false],
    [notGiven, false],
    [undefined, false],
  ] as const)('where question 1 says %s', (about, isSomeoneElse) => {
    expect(isAboutSomeoneElse({ about })).toBe(isSomeoneElse);
    expect(wordsFor({ you: 'you', other: 'they' }, { about })).toBe(isSomeoneElse ? 'they' : 'you');
    expect(wordsFor('all', { about })).toBe('all');
  });
});

describe('finding a question', () => {
  it('takes its id and nothing that only looks like one', () => {
    expect(findQuestion('told')?.id).toBe('told');
    for (const id of ['', 'TOLD', 'told ', 'constructor', '__proto__', '0', 'check']) {
      expect(findQuestion(id), id).toBeUndefined();
    }
  });

  it('gives its place from 0', () => {
    expect(positionOf('about')).toBe(0);
    expect(positionOf('help')).toBe(14);
  });
});

describe('a draft with every option of every question ticked', () => {
  beforeAll(() => stubTestEnvironment());
  afterAll(() => {
    vi.unstubAllEnvs();
  });

  it('fits the cookie that a browser keeps, is as long there as an empty one, and opens again', async () => {
    const { openFromCookie, sealForCookie } = await import('#lib/sealing/cookie-seal.ts');
    const answers = Object.fromEntries(
      questions.map((question) => [
        question.id,
        question.kind === 'many' ? codesOf(question) : longest(codesOf(question)),
      ]),
    );
    // As when every option of the longest list was refused, being ticked with one that stands alone.
    const [longestList = []] = questions
      .map(codesOf)
      .toSorted((one, other) => other.length - one.length);
    const refused = { step: 'effects', chosen: longestList, error: 'x'.repeat(120) };
    const draft = { ...newDraft(), answers, seen: noticeRules.map(({ id }) => id), refused };
    const sealed = await sealForCookie('draft', draft, 1800);
    expect(`__Host-draft=${sealed}`.length).toBeLessThanOrEqual(4_096);
    expect((await openFromCookie('draft', sealed))?.content).toEqual(draft);
    // Nobody on the network can tell how much was answered.
    expect(sealed).toHaveLength((await sealForCookie('draft', newDraft(), 1800)).length);
  });
});

function longest(texts: readonly string[]): string {
  return texts.reduce((one, other) => (other.length > one.length ? other : one), '');
}

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { workingMinutesBetween } from '#lib/casework/clock/clock.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { answerAtGate, GateRefusedError } from '#lib/data/cases/answer-at-gate.ts';
import { GateAnsweredError, GateChangedError } from '#lib/data/cases/at-gate.ts';
import { listGate, readGate } from '#lib/data/cases/gate.ts';
import { listCases } from '#lib/data/cases/list-cases.ts';
import { logContact } from '#lib/data/cases/log-contact.ts';
import { writeNote } from '#lib/data/cases/note.ts';
import { passOnGates } from '#lib/data/cases/pass-on-gates.ts';
import { readCase } from '#lib/data/cases/read-case.ts';
import { sealWriter } from '#lib/data/drafts/writer-seal.ts';
import { readPage } from '#lib/data/running/visit.ts';
import { NotFoundError } from '#lib/errors.ts';
import { ownDatabase } from './database.ts';
import { addStaff, arriveNamed, contactDetails, emptyStore, readyDraft } from './records.ts';
import { signInAs } from './session.ts';

vi.mock('next-auth', () => import('./session.ts'));

const db = await ownDatabase();
const kim = await addStaff(db, 'Kim Ng', ['student-team-lead']);
const robin = await addStaff(db, 'Robin Okafor', ['staff-team-lead']);
const dsl = await addStaff(db, 'Yusuf Rahman', ['safeguarding-lead']);
const first = await addStaff(db, 'Noor Haddad', ['last-reader']);
const second = await addStaff(db, 'Ines Duarte', ['last-reader']);
const caseworker = await addStaff(db, 'Bethan Price', ['student-caseworker']);

beforeEach(() => emptyStore(db));

const student = { role: 'undergraduate' } as const;

/** A case whose reporter typed these words. */
async function caseWith(notTo: string, answers: Parameters<typeof readyDraft>[0] = student) {
  const draft = readyDraft(answers);
  await arriveNamed(draft, contactDetails({ notTo }));
  return draft.reference;
}

async function sees(person: { readonly subject: string }, reference: string): Promise<boolean> {
  signInAs(person);
  const isListed = async () => {
    const { cases } = await listCases('');
    return cases.some((one) => one.reference === reference);
  };
  const isOpened = await readCase(reference).then(
    () => true,
    (error: unknown) => {
      if (error instanceof NotFoundError) return false;
      throw error;
    },
  );
  expect(await isListed()).toBe(isOpened);
  return isOpened;
}

const whoSees = async (reference: string) => {
  const people = { kim, robin, dsl, first, second, caseworker };
  const seen: string[] = [];
  for (const [name, person] of Object.entries(people)) {
    if (await sees(person, reference)) seen.push(name);
  }
  return seen;
};

describe('a case whose words resemble somebody', () => {
  it('opens for nobody until an untouched lead has said whom they mean: `Dr Ng`, and a lead Kim Ng', async () => {
    const reference = await caseWith('Dr Ng');
    expect(await whoSees(reference)).toEqual([]);
    signInAs(robin);
    expect((await listGate()).map((one) => one.reference)).toEqual([reference]);
    const shown = await readGate(reference);
    expect(shown.words).toBe('Dr Ng');
    expect(shown.people.filter(({ isTouched }) => isTouched).map(({ name }) => name)).toEqual([
      'Kim Ng',
    ]);
    expect(Object.keys(shown).toSorted()).toEqual([
      'draft',
      'dueAt',
      'gate',
      'people',
      'reference',
      'seen',
      'words',
    ]);
  });

  it('says whom the words surely mean, who is kept out whatever is answered', async () => {
    const reference = await caseWith('Kim Ng, she is my aunt');
    signInAs(robin);
    const meant = (await readGate(reference)).people.filter(({ isMeant }) => isMeant);
    expect(meant.map(({ name }) => name)).toEqual(['Kim Ng']);
  });

  it('is a question for its reader alone: everybody else gets what is not there, and it is on record', async () => {
    const reference = await caseWith('Dr Ng');
    for (const person of [kim, dsl, first, caseworker]) {
      signInAs(person);
      await expect(readGate(reference)).rejects.toThrow(NotFoundError);
      await expect(answerAtGate(reference, { meant: 'nobody' })).rejects.toThrow(NotFoundError);
    }
    const denied = await db.ask(
      `SELECT count(*)::int AS count FROM audit_entry WHERE action = 'gate.denied'`,
    );
    expect(denied).toEqual([{ count: 8 }]);
  });

  it('goes around those who are meant, for good', async () => {
    const reference = await caseWith('Dr Ng');
    signInAs(robin);
    expect(await answerAtGate(reference, { meant: 'some', people: [kim.id] })).toEqual({
      mayRead: true,
    });
    expect(await whoSees(reference)).toEqual(['robin']);
  });

  it('goes where it would have gone where nobody here is meant', async () => {
    const reference = await caseWith('Dr Ng');
    signInAs(robin);
    expect(await answerAtGate(reference, { meant: 'nobody' })).toEqual({ mayRead: false });
    expect(await whoSees(reference)).toEqual(['kim', 'caseworker']);
  });

  it('opens to the reader who asks the person; those who may be meant stay walled off until there is an answer', async () => {
    const reference = await caseWith('Dr Ng');
    signInAs(robin);
    expect(await answerAtGate(reference, { meant: 'ask' })).toEqual({ mayRead: true });
    expect(await whoSees(reference)).toEqual(['robin']);
    signInAs(robin);
    expect((await readCase(reference)).content?.contact?.notTo).toBe('Dr Ng');
    await answerAtGate(reference, { meant: 'nobody' });
    expect(await whoSees(reference)).toEqual(['kim', 'caseworker']);
  });

  it('walls off the reader too who finds that they are meant', async () => {
    const reference = await caseWith('someone from the climbing club');
    signInAs(kim);
    expect(await answerAtGate(reference, { meant: 'some', people: [kim.id] })).toEqual({
      mayRead: false,
    });
    expect(await whoSees(reference)).toEqual(['robin']);
  });

  it('is asked about once: who comes later is told so', async () => {
    const reference = await caseWith('Dr Ng', { ...student, safe: 'no' });
    signInAs(robin);
    await answerAtGate(reference, { meant: 'nobody' });
    signInAs(dsl);
    await expect(answerAtGate(reference, { meant: 'nobody' })).rejects.toThrow(GateAnsweredError);
  });
});

describe('an answer that walls people off', () => {
  const everybody = [kim, robin, dsl, first, second, caseworker].map(({ id }) => id);
  const refusal = (reference: string, people: readonly string[], isSure = false) =>
    answerAtGate(reference, { meant: 'some', people: [...people], isSure }).then(
      () => undefined,
      (error: unknown) => (error instanceof GateRefusedError ? error.errors : error),
    );

  it('is refused where it would leave nobody who may have the case, however sure its reader is', async () => {
    const reference = await caseWith('someone from the climbing club');
    signInAs(kim);
    expect(await refusal(reference, everybody, true)).toEqual({
      people:
        'Nobody would be left who can have this case: leave one of Ines Duarte, Kim Ng, Noor Haddad, Robin Okafor, Yusuf Rahman',
    });
    expect((await readGate(reference)).gate).toBe('waiting');
    const rest = everybody.filter((id) => id !== second.id);
    expect(await refusal(reference, rest, true)).toBeUndefined();
    expect(await whoSees(reference)).toEqual(['second']);
  });

  it('is asked for once more where most of the team is ticked', async () => {
    const reference = await caseWith('someone from the climbing club');
    signInAs(kim);
    const people = [kim.id, caseworker.id];
    expect(await refusal(reference, people)).toEqual({
      sure: 'Say that you are sure: you ticked most of the team',
    });
    expect(await refusal(reference, people, true)).toBeUndefined();
    expect(await whoSees(reference)).toEqual(['robin']);
  });
});

describe('an answer from a page that was left open', () => {
  const page = async (person: typeof kim, reference: string) => {
    signInAs(person);
    const { seen } = await readGate(reference);
    const writer = await sealWriter({ form: 'gate', reference, staffId: person.id });
    return { seen, writer };
  };

  it('is refused after the same reader answered in another tab that the person is asked', async () => {
    const reference = await caseWith('Dr Ng');
    const open = await page(robin, reference);
    await answerAtGate(reference, { meant: 'ask' }, undefined, open);
    await expect(answerAtGate(reference, { meant: 'nobody' }, undefined, open)).rejects.toThrow(
      new GateChangedError({ isTheirs: true }),
    );
    const again = await page(robin, reference);
    await answerAtGate(reference, { meant: 'nobody' }, undefined, again);
  });

  it('is refused after the question went on, and says that it changed, to whoever had the page alone', async () => {
    const reference = await caseWith('Dr Ng');
    const open = await page(robin, reference);
    const [found] = await db.ask<{ due: Date }>('SELECT gate_due_at AS due FROM case_file');
    await passOnGates(Temporal.Instant.fromEpochMilliseconds(Number(found?.due)));
    const late = () =>
      answerAtGate(reference, { meant: 'nobody' }, undefined, open).catch(
        (error: unknown) => error,
      );
    signInAs(robin);
    expect(await late()).toEqual(new GateChangedError({ isTheirs: false }));
    signInAs(kim);
    expect(await late()).toBeInstanceOf(NotFoundError);
  });
});

describe('a Red case', () => {
  it('does not wait: those who are not touched see words and case together', async () => {
    const reference = await caseWith('Dr Ng', { ...student, safe: 'no' });
    expect(await whoSees(reference)).toEqual(['robin', 'dsl']);
    signInAs(dsl);
    const { content, isAsked } = await readCase(reference);
    expect([content?.contact?.notTo, isAsked]).toEqual(['Dr Ng', true]);
    expect((await readPage(() => undefined)).visit.state.gateQuestions).toBe(1);
    expect((await readGate(reference)).words).toBe('Dr Ng');
  });
});

describe('a question that nobody answers', () => {
  it('goes to the next one after four working hours, and on', async () => {
    const reference = await caseWith('Dr Ng');
    const asked: string[] = [];
    let last = Temporal.Now.instant();
    for (let round = 0; round < 4; round += 1) {
      const [found] = await db.ask<{ reader: string; due: Date }>(
        'SELECT gate_reader_id AS reader, gate_due_at AS due FROM case_file',
      );
      asked.push(found?.reader ?? '');
      const due = Temporal.Instant.fromEpochMilliseconds(Number(found?.due));
      if (asked.length > 1) expect(workingMinutesBetween(last, due, workingCalendar)).toBe(240);
      last = due;
      expect(await passOnGates(due.subtract({ seconds: 1 }))).toBe(0);
      expect(await passOnGates(due)).toBe(1);
    }
    expect(asked[0]).toBe(robin.id);
    expect(asked[1]).toBe(dsl.id);
    expect(new Set(asked)).toEqual(new Set([robin.id, dsl.id, first.id, second.id]));
    expect(await whoSees(reference)).toEqual([]);
  });
});

describe('a reader who was to ask the person', () => {
  it('has two working days: then the next one is asked, and the first sees the case no more', async () => {
    const reference = await caseWith('Dr Ng');
    signInAs(robin);
    await answerAtGate(reference, { meant: 'ask' });
    const [found] = await db.ask<{ due: Date }>('SELECT gate_due_at AS due FROM case_file');
    await passOnGates(Temporal.Instant.fromEpochMilliseconds(Number(found?.due)));
    expect(await whoSees(reference)).toEqual([]);
    signInAs(dsl);
    expect((await readGate(reference)).gate).toBe('waiting');
  });
});

describe('a second answer', () => {
  it('is taken from nobody, whatever part they have in the case: who must not have it is changed on the case itself', async () => {
    const reference = await caseWith('Dr Ng', { ...student, safe: 'no' });
    signInAs(robin);
    await answerAtGate(reference, { meant: 'nobody' });
    for (const one of [dsl, kim]) {
      signInAs(one);
      await expect(
        answerAtGate(reference, { meant: 'some', people: [robin.id, dsl.id] }),
      ).rejects.toThrow(GateAnsweredError);
    }
    expect(await whoSees(reference)).toEqual(expect.arrayContaining(['kim', 'dsl']));
  });

  it('is not for somebody who may not read the case', async () => {
    const reference = await caseWith('Dr Ng');
    signInAs(robin);
    await answerAtGate(reference, { meant: 'nobody' });
    signInAs(caseworker);
    await expect(answerAtGate(reference, { meant: 'some', people: [kim.id] })).rejects.toThrow(
      GateAnsweredError,
    );
    signInAs(first);
    await expect(answerAtGate(reference, { meant: 'some', people: [kim.id] })).rejects.toThrow(
      NotFoundError,
    );
  });
});

describe('where everybody else is named', () => {
  it('a last reader has the case, as its lead', async () => {
    const reference = await caseWith('Kim Ng, Robin Okafor, Yusuf Rahman');
    expect(await whoSees(reference)).toEqual(['first', 'second']);
  });

  it('and both last readers too, it waits, and the administrator is told that it needs a reader', async () => {
    const reference = await caseWith(
      'Kim Ng, Robin Okafor, Yusuf Rahman, Noor Haddad and Ines Duarte',
    );
    expect(await whoSees(reference)).toEqual([]);
    expect(await db.ask('SELECT kind FROM administrator_notice')).toEqual([
      { kind: 'reader-needed' },
    ]);
  });
});

describe('a wall', () => {
  it('hides the case from a caseworker whom it was assigned to as well', async () => {
    const reference = await caseWith('Bethan Price');
    await db.ask('UPDATE case_file SET assigned_to_id = $1', [caseworker.id]);
    expect(await sees(caseworker, reference)).toBe(false);
  });
});

describe('the reader who has the case to ask the person', () => {
  it('writes down how they reached them, that their wishes stand, and a note; and nothing else of the desk is theirs', async () => {
    const reference = await caseWith('Dr Ng');
    signInAs(robin);
    await answerAtGate(reference, { meant: 'ask' });
    const { verbs } = await readCase(reference);
    expect(verbs.map(({ verb }) => verb)).toEqual([
      'log-contact',
      'log-reply',
      'wishes',
      'change-wishes',
      'note',
    ]);
    const form = new FormData();
    const at = Temporal.Now.zonedDateTimeISO('Europe/London');
    for (const [name, value] of [
      ['outcome', 'reached'],
      ['way', 'from-them'],
      ['said', 'They mean the tall one'],
      ['at', at.toPlainDate().toString()],
      ['at', at.toPlainTime().toString().slice(0, 5)],
    ] as const) {
      form.append(name, value);
    }
    expect(await logContact(reference, form)).toBe('saved');
    const note = new FormData();
    note.append('text', 'Not Kim');
    note.append('audience', 'team');
    expect(await writeNote(reference, note)).toBe('saved');
    const { content, summary } = await readCase(reference);
    expect(content?.story.map(({ line }) => line)).toEqual(
      expect.arrayContaining([
        'They got in touch, and we spoke. They mean the tall one',
        'Note. Not Kim',
      ]),
    );
    expect(summary.next?.step).toBe('agree');
    const [entry] = await db.ask(`SELECT author_role FROM entry WHERE kind = 'contact'`);
    expect(entry).toEqual({ author_role: 'gate-reader' });
    // Once it is answered, the case is its team's.
    await answerAtGate(reference, { meant: 'nobody' });
    await expect(writeNote(reference, note)).rejects.toThrow(NotFoundError);
    expect(await sees(kim, reference)).toBe(true);
  });
});

import fc from 'fast-check';
import { beforeEach, expect, it, vi } from 'vitest';
import { actsAsLead } from '#lib/casework/access/parts.ts';
import { type Verb, verbs } from '#lib/casework/case/workflow.ts';
import { bookAppointment } from '#lib/data/appointments/book.ts';
import { changeAppointment } from '#lib/data/appointments/change.ts';
import { cancelAppointment, sayWhetherTheyCame } from '#lib/data/appointments/end.ts';
import { acknowledge } from '#lib/data/cases/acknowledge.ts';
import { addCoWorker } from '#lib/data/cases/add-co-worker.ts';
import { askHowTheyAre } from '#lib/data/cases/ask-how-they-are.ts';
import { assess } from '#lib/data/cases/assess.ts';
import { assignCase } from '#lib/data/cases/assign.ts';
import { saveConference } from '#lib/data/cases/case-conference.ts';
import { factsForAnybody } from '#lib/data/cases/case-facts.ts';
import { changeLevel } from '#lib/data/cases/change-level.ts';
import { changeWalls } from '#lib/data/cases/change-walls.ts';
import { changeWishes, readWishesToChange } from '#lib/data/cases/change-wishes.ts';
import { closeCase } from '#lib/data/cases/close.ts';
import { correctEntry } from '#lib/data/cases/correct.ts';
import { openForCover } from '#lib/data/cases/cover.ts';
import { decideLowering } from '#lib/data/cases/decide-lowering.ts';
import { declareConflict } from '#lib/data/cases/declare-conflict.ts';
import { endCoWorker } from '#lib/data/cases/end-co-worker.ts';
import { saveInformalWay } from '#lib/data/cases/informal-way.ts';
import { keepInTouch } from '#lib/data/cases/keep-in-touch.ts';
import { logContact } from '#lib/data/cases/log-contact.ts';
import { logReply } from '#lib/data/cases/log-reply.ts';
import { moveLater } from '#lib/data/cases/move-later.ts';
import { writeNote } from '#lib/data/cases/note.ts';
import { putBack } from '#lib/data/cases/put-back.ts';
import { reopenCase } from '#lib/data/cases/reopen.ts';
import { askSafeguardingLead, decideSafeguarding } from '#lib/data/cases/safeguarding.ts';
import { saveSafetyPlan } from '#lib/data/cases/safety-plan.ts';
import { standNow } from '#lib/data/cases/stand.ts';
import { stopKeepingInTouch } from '#lib/data/cases/stop-keeping-in-touch.ts';
import { strikeOut } from '#lib/data/cases/strike-out.ts';
import { finishTask, writeTask } from '#lib/data/cases/task.ts';
import { confirmWishes } from '#lib/data/cases/wishes.ts';
import { writeAnswers } from '#lib/data/cases/write-answers.ts';
import { keepDraft } from '#lib/data/drafts/keep-draft.ts';
import { discardLostDraft, takeOverDraft } from '#lib/data/drafts/lost-drafts.ts';
import { sealWriter } from '#lib/data/drafts/writer-seal.ts';
import { giveFollowUp } from '#lib/data/follow-up/give-follow-up.ts';
import { writeFollowUp } from '#lib/data/follow-up/write-follow-up.ts';
import { finishMeeting } from '#lib/data/meeting/finish.ts';
import { joinCase } from '#lib/data/people/join.ts';
import { leaveApart } from '#lib/data/people/leave-apart.ts';
import { findReaders } from '#lib/data/staff/readers.ts';
import { database } from '#lib/data/store/database.ts';
import { ExpectedError } from '#lib/errors.ts';
import { assessed } from './cases/assessed.ts';
import { ownDatabase } from './database.ts';
import { addStaff, arriveNamed, contactDetails, emptyStore, readyDraft } from './records.ts';
import { signInAs } from './session.ts';

vi.mock('next-auth', () => import('./session.ts'));

/* Whatever is done on a case, by whomever and in whichever order: no entry is lost, and an open case has a lead, a next step and a clock. */

const db = await ownDatabase();
const people = [
  await addStaff(db, 'Priya Raman', ['student-team-lead']),
  await addStaff(db, 'Tomasz Lewandowski', ['student-caseworker']),
  await addStaff(db, 'Amara Osei', ['student-caseworker']),
  await addStaff(db, 'Helen Marsh', ['staff-caseworker']),
  await addStaff(db, 'Yusuf Rahman', ['safeguarding-lead']),
  await addStaff(db, 'Obinna Nwosu', ['last-reader']),
] as const;

const received = Temporal.Instant.from('2026-12-02T09:00:00Z');

/** How many sequences begin with each verb. */
const sequencesOfEach = 2;

beforeEach(() => emptyStore(db));

interface Act {
  readonly verb: Verb;
  readonly actor: number;
  readonly other: number;
  readonly level: string;
  readonly isReached: boolean;
}

/** After these somebody has no case any more, or no other one: if they came often, nothing else would be done. */
const endsForSome: ReadonlySet<Verb> = new Set<Verb>([
  'change-walls',
  'declare-conflict',
  'join',
  'leave-apart',
]);

/** Of these the second wants the first before it. */
const inPairs = [
  'task',
  'finish-task',
  'ask-safeguarding-lead',
  'decide-safeguarding',
  'log-contact',
  'move',
] as const satisfies readonly Verb[];

const anyAct: fc.Arbitrary<Act> = fc.record({
  verb: fc.oneof(
    { arbitrary: fc.constantFrom(...verbs.filter((verb) => !endsForSome.has(verb))), weight: 30 },
    { arbitrary: fc.constantFrom(...endsForSome), weight: 1 },
    { arbitrary: fc.constantFrom(...inPairs), weight: 8 },
  ),
  // The lead does most.
  actor: fc.oneof(fc.constant(0), fc.nat({ max: people.length - 1 })),
  other: fc.nat({ max: people.length - 1 }),
  level: fc.constantFrom('red', 'amber', 'green'),
  isReached: fc.boolean(),
});

/** The lead does something, about the first caseworker where it is about somebody. */
const byLead = (verb: Verb, changes: Partial<Act> = {}): Act => ({
  verb,
  actor: 0,
  other: 1,
  level: 'red',
  isReached: true,
  ...changes,
});

/** What has to come first on a new case, so that a verb can be done on it. Of those that are not here, nothing. */
const before: Partial<Readonly<Record<Verb, readonly Act[]>>> = {
  acknowledge: [byLead('change-level')],
  'finish-task': [byLead('task', { other: 0 })],
  move: [byLead('log-contact', { isReached: false })],
  'decide-safeguarding': [byLead('ask-safeguarding-lead')],
  // The owner assesses as high, then asks for a lower level, and the lead decides.
  'decide-lowering': [
    byLead('assign'),
    byLead('assess', { actor: 1, isReached: false }),
    byLead('assess', { actor: 1 }),
  ],
  correct: [byLead('note')],
  'strike-out': [byLead('note')],
  'put-back': [byLead('note'), byLead('strike-out')],
  reopen: [byLead('close')],
  'keep-in-touch': [byLead('log-contact')],
  // Nobody is asked on the day on which they were reached.
  'ask-how-they-are': [
    byLead('log-contact'),
    byLead('keep-in-touch'),
    byLead('note'),
    byLead('note'),
    byLead('note'),
  ],
  'stop-keeping-in-touch': [byLead('log-contact'), byLead('keep-in-touch')],
  'change-appointment': [byLead('book', { other: 0 })],
  'cancel-appointment': [byLead('book', { other: 0 })],
  // It has begun by then.
  'did-not-come': [byLead('book', { other: 0 }), byLead('note')],
  'end-co-worker': [byLead('add-co-worker')],
  'hold-appointment': [byLead('book', { other: 0 }), byLead('note')],
  'informal-way': [
    byLead('book', { other: 0 }),
    byLead('note'),
    byLead('hold-appointment', { isReached: true }),
  ],
  'follow-up': [
    byLead('book', { other: 0 }),
    byLead('note'),
    byLead('hold-appointment', { isReached: true }),
  ],
  'give-follow-up': [
    byLead('book', { other: 0 }),
    byLead('note'),
    byLead('hold-appointment', { isReached: true }),
    byLead('follow-up', { isReached: true }),
  ],
};

/** What is other than that the lead does it. */
const otherwise: Partial<Readonly<Record<Verb, Partial<Act>>>> = {
  // On a case that nobody has, the lead alone can have a task.
  task: { other: 0 },
  'case-conference': { other: 0 },
  book: { other: 0 },
  'change-appointment': { other: 0 },
  'decide-safeguarding': { actor: 4 },
};

/** The shortest way to a verb from a new case. */
const wayTo = (verb: Verb): readonly Act[] => [
  ...(before[verb] ?? []),
  byLead(verb, otherwise[verb] ?? {}),
];

function formOf(fields: Readonly<Record<string, string | readonly string[]>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    for (const one of [value].flat()) form.append(name, one);
  }
  return form;
}

/** What was shown is sent once more, as a person does who has read it. */
async function sentTwice(
  send: (form: FormData) => Promise<unknown>,
  fields: Readonly<Record<string, string>>,
): Promise<unknown> {
  const first = await send(formOf(fields));
  if (typeof first !== 'object' || first === null || !('values' in first)) return first;
  const { values } = first;
  const shown = typeof values === 'object' && values !== null && 'shown' in values && values.shown;
  return typeof shown === 'string' ? send(formOf({ ...fields, shown })) : first;
}

async function act(
  reference: string,
  seen: string,
  { verb, actor, other, level, isReached }: Act,
  now: Temporal.Instant,
): Promise<unknown> {
  const colleague = people[other]?.id ?? '';
  const local = now.toZonedDateTimeISO('Europe/London');
  const at = [local.toPlainDate().toString(), local.toPlainTime().toString().slice(0, 5)];
  const [task] = await db.ask<{ id: string }>(
    `SELECT id FROM entry WHERE kind = 'task' AND ended_at IS NULL LIMIT 1`,
  );
  const [opened] = await db.ask<{ owner: string | null; level: string }>(
    'SELECT assigned_to_id AS owner, level FROM case_file WHERE reference = $1',
    [reference],
  );
  const [entry] = await db.ask<{ id: string; original_id: string; version: number }>(
    `SELECT id, original_id, version FROM entry WHERE struck_at IS NULL AND kind = 'note' AND is_latest LIMIT 1`,
  );
  const [struck] = await db.ask<{ id: string }>(
    `SELECT e.id FROM entry e JOIN case_file c ON c.id = e.case_id
      WHERE reference = $1 AND struck_at IS NULL AND is_latest
        AND kind IN ('note', 'contact', 'contact-attempt', 'message-in', 'task', 'safety-plan', 'case-conference')
        AND NOT codes @> '{"isReview": true}'
      ORDER BY e.id LIMIT 1`,
    [reference],
  );
  const [gone] = await db.ask<{ id: string }>(
    `SELECT e.id FROM entry e JOIN case_file c ON c.id = e.case_id
      WHERE reference = $1 AND struck_at IS NOT NULL AND is_latest ORDER BY e.id LIMIT 1`,
    [reference],
  );
  const [appointment] = await db.ask<{ original_id: string; version: number }>(
    `SELECT original_id, e.version FROM entry e JOIN case_file c ON c.id = e.case_id
      WHERE reference = $1 AND kind = 'appointment' AND is_latest AND ended_at IS NULL`,
    [reference],
  );
  const ofAppointment = {
    entry: appointment?.original_id ?? '',
    seen: `${appointment?.version}`,
  };
  const inTwoHours = now.add({ hours: 2 }).toZonedDateTimeISO('Europe/London');
  const meeting = {
    at: [
      inTwoHours.toPlainDate().toString(),
      inTwoHours.toPlainTime().toString({ smallestUnit: 'minute' }),
    ],
    minutes: '30',
    way: 'phone',
    colleague,
    agreedTime: 'yes',
    email: 'none',
  };
  const [answers] = await db.ask<{ id: string }>(
    `SELECT e.id FROM entry e JOIN case_file c ON c.id = e.case_id
      WHERE reference = $1 AND kind = 'answers' ORDER BY written_at DESC LIMIT 1`,
    [reference],
  );
  const [assessment] = await db.ask<{ id: string }>(
    `SELECT e.id FROM entry e JOIN case_file c ON c.id = e.case_id
      WHERE reference = $1 AND kind = 'assessment' ORDER BY written_at DESC, e.id DESC LIMIT 1`,
    [reference],
  );
  const [plan] = await db.ask<{ id: string }>(
    `SELECT e.id FROM entry e JOIN case_file c ON c.id = e.case_id
      WHERE reference = $1 AND kind = 'safety-plan' AND is_latest AND struck_at IS NULL
      ORDER BY written_at DESC, e.id DESC LIMIT 1`,
    [reference],
  );
  const [found] = await db.ask<{ reference: string }>(
    'SELECT reference FROM case_file ORDER BY received_at LIMIT 1',
  );
  const older = found?.reference ?? '';
  // Somebody of the other team was writing on it.
  const stranger = people[3].id;
  await keepDraft(await sealWriter({ staffId: stranger, form: 'note', reference }), { text: 'x' });
  const [lost] = await db.ask<{ id: string }>('SELECT id FROM draft WHERE staff_id = $1', [
    stranger,
  ]);
  const [followUp] = await db.ask<{ original_id: string; version: number }>(
    `SELECT original_id, e.version FROM entry e JOIN case_file c ON c.id = e.case_id
      WHERE reference = $1 AND kind = 'follow-up' AND is_latest AND ended_at IS NULL`,
    [reference],
  );
  const [informal] = await db.ask<{ original_id: string; version: number }>(
    `SELECT original_id, e.version FROM entry e JOIN case_file c ON c.id = e.case_id
      WHERE reference = $1 AND kind = 'informal-route' AND is_latest AND ended_at IS NULL`,
    [reference],
  );
  const outcome = isReached ? 'reached' : 'not-reached';
  const acts: Readonly<Record<Verb, () => Promise<unknown>>> = {
    acknowledge: () => acknowledge(reference, formOf({}), now),
    assign: () =>
      assignCase(
        reference,
        formOf({ owner: colleague, why: '', seen: opened?.owner ?? 'nobody' }),
        now,
      ),
    'log-contact': () => logContact(reference, formOf({ outcome, way: 'call', said: '', at }), now),
    'change-wishes': async () =>
      changeWishes(
        reference,
        formOf({
          ...(await wishesOf(reference)),
          name: `Sam ${seen}`,
          unreachable: isReached ? 'next-way' : 'wait',
          toldBy: 'phone',
          at,
        }),
        now,
      ),
    'log-reply': () => logReply(reference, formOf({ came: 'letter', text: 'Thank you', at }), now),
    wishes: () => confirmWishes(reference, formOf({ answer: 'still-right', seen }), now),
    note: () => writeNote(reference, formOf({ text: 'A note', audience: 'team' }), now),
    book: () => bookAppointment(reference, formOf(meeting), now),
    'change-appointment': () =>
      // Before it is over.
      changeAppointment(
        reference,
        formOf({ ...meeting, ...ofAppointment }),
        now.subtract({ hours: 2 }),
      ),
    'cancel-appointment': () =>
      cancelAppointment(
        reference,
        formOf({ ...ofAppointment, why: 'Because', email: 'none' }),
        // Before it begins.
        now.subtract({ hours: 2 }),
      ),
    'did-not-come': () =>
      sayWhetherTheyCame(reference, formOf({ ...ofAppointment, outcome: 'did-not-come' }), now),
    'hold-appointment': () =>
      sentTwice((form) => finishMeeting(reference, form, now), {
        ...ofAppointment,
        account: 'Words of theirs',
        informalWhat: 'A talk',
        next: 'none',
        touch: 'no',
        writing: isReached ? 'paper' : 'declined',
      }),
    'informal-way': () =>
      saveInformalWay(
        reference,
        formOf({
          entry: informal?.original_id ?? '',
          seen: `${informal?.version}`,
          came: isReached ? 'going' : 'settled',
          outcome: 'They talked',
          again: isReached ? '2027-03-01' : '',
        }),
        now,
      ),
    'follow-up': () =>
      sentTwice((form) => writeFollowUp(reference, form, now), {
        entry: followUp?.original_id ?? '',
        seen: `${followUp?.version}`,
        'part-decided': 'Words of ours',
        way: isReached ? 'to-hand-over' : 'declined',
        why: 'On the phone',
      }),
    'give-follow-up': () =>
      giveFollowUp(
        reference,
        formOf({
          entry: followUp?.original_id ?? '',
          seen: `${followUp?.version}`,
          how: isReached ? 'handed-over' : 'declined',
          at,
          why: 'On the phone',
        }),
        now,
      ),
    task: () =>
      writeTask(
        reference,
        formOf({ what: 'x', why: 'y', owner: colleague, due: '2027-03-01' }),
        now,
      ),
    'finish-task': () => finishTask(reference, formOf({ entry: task?.id ?? '' }), now),
    move: () =>
      moveLater(
        reference,
        formOf({
          entry: isReached ? '' : (task?.id ?? ''),
          until: local.toPlainDate().add({ days: 9 }).toString(),
          why: 'Because',
        }),
        now,
      ),
    'write-answers': () =>
      writeAnswers(
        reference,
        formOf({ safe: level === 'red' ? 'no' : 'yes', seen: answers?.id ?? 'first' }),
        now,
      ),
    'keep-in-touch': () => keepInTouch(reference, formOf({ how: '' }), now),
    'ask-how-they-are': () => sentTwice((form) => askHowTheyAre(reference, form, now), {}),
    'stop-keeping-in-touch': () =>
      stopKeepingInTouch(reference, formOf({ askedBy: 'person', why: '', at }), now),
    assess: () =>
      assess(
        reference,
        formOf(
          assessed({
            level: isReached ? 'low' : 'high',
            lowering: 'Because',
            seen: assessment?.id ?? '',
          }),
        ),
        now,
      ),
    'safety-plan': () =>
      saveSafetyPlan(
        reference,
        formOf({
          places: 'With her sister',
          lookAgain: isReached ? '2027-03-01' : '',
          maker: people[actor]?.id ?? '',
          madeOn: at[0] ?? '',
          seen: plan?.id ?? '',
        }),
        now,
      ),
    'case-conference': () =>
      saveConference(
        reference,
        formOf({
          at,
          present: 'All who work on it',
          decisions: 'Go on',
          ...(isReached && { 'what-1': 'x', 'owner-1': colleague, 'by-1': '2027-03-01' }),
        }),
        now,
      ),
    'decide-lowering': () =>
      decideLowering(
        reference,
        formOf({ agreed: isReached ? 'yes' : 'no', why: 'Because', seen }),
        now,
      ),
    'change-level': () =>
      changeLevel(reference, formOf({ level, why: 'Because', seen: opened?.level ?? '' }), now),
    'add-co-worker': () => addCoWorker(reference, formOf({ colleague, why: 'Because' }), now),
    'end-co-worker': () => endCoWorker(reference, formOf({ colleague, why: '' }), now),
    cover: () => openForCover(reference, formOf({ colleague, why: 'Because' }), now),
    'ask-safeguarding-lead': () => askSafeguardingLead(reference, formOf({ why: 'Because' }), now),
    'decide-safeguarding': () =>
      decideSafeguarding(
        reference,
        formOf({ decision: 'police', told: 'told', grounds: 'Because', seen }),
        now,
      ),
    'declare-conflict': () => declareConflict(reference, formOf({}), now),
    'change-walls': () =>
      changeWalls(
        reference,
        formOf({ add: colleague, seen, whose: 'person', why: 'They said so', sure: 'yes' }),
        now,
      ),
    correct: () =>
      correctEntry(
        reference,
        formOf({
          entry: entry?.original_id ?? '',
          seen: `${entry?.version}`,
          text: `Corrected ${entry?.version}`,
          audience: 'team',
          at,
        }),
        now,
      ),
    'take-over-draft': () => takeOverDraft(reference, formOf({ entry: lost?.id ?? '' }), now),
    'discard-draft': () => discardLostDraft(reference, formOf({ entry: lost?.id ?? '' }), now),
    'strike-out': () =>
      strikeOut(reference, formOf({ entry: struck?.id ?? '', why: 'Because' }), now),
    'put-back': () => putBack(reference, formOf({ entry: gone?.id ?? '' }), now),
    join: () => joinCase(reference, formOf({ sure: 'yes', other: older, seen }), now),
    'leave-apart': () => leaveApart(reference, formOf({ why: '', other: older }), now),
    close: () =>
      closeCase(reference, formOf({ outcome: 'supported', told: 'yes', text: '', seen }), now),
    reopen: () => reopenCase(reference, formOf({ why: 'Because' }), now),
  };
  return acts[verb]();
}

/** What the form holds as it opens; nothing for those who may not open it. */
const wishesOf = (reference: string) =>
  readWishesToChange(reference).then(
    ({ shown: { values } }) =>
      Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '')),
    () => ({}),
  );

interface Standing {
  readonly version: number;
  readonly state: string;
  readonly next_step: string | null;
  readonly next_due_at: Date | null;
  readonly assigned_to_id: string | null;
  readonly readers: number;
  readonly entries: number;
}

/** How the case stands, and how many people may be its lead. */
async function standing(id: string): Promise<Standing> {
  const [found] = await db.ask<Standing>(
    `SELECT c.*, (SELECT count(*)::int FROM entry WHERE case_id = c.id) AS entries,
       (SELECT count(*)::int FROM administrator_notice WHERE kind = 'reader-needed') AS readers
     FROM case_file c WHERE id = $1`,
    [id],
  );
  if (found === undefined) throw new Error('the case is gone');
  return found;
}

/** Where the case stands by its row, and by what is on record of it. */
async function onRecord(id: string) {
  return database().$transaction(async (transaction) => {
    const byRecord = await standNow(transaction, id);
    const row = await transaction.case.findUniqueOrThrow({ where: { id } });
    const standing = Object.keys(byRecord);
    return {
      byRecord,
      row: Object.fromEntries(Object.entries(row).filter(([name]) => standing.includes(name))),
    };
  });
}

/** How many act as the lead of a case. */
async function whoLeads(id: string): Promise<number> {
  return database().$transaction(async (transaction) => {
    const readers = await findReaders(transaction);
    const factsFor = await factsForAnybody(transaction, id, readers, received);
    return readers.filter((one) => actsAsLead(one, factsFor(one.id))).length;
  });
}

it('no sequence of verbs loses an entry, leaves an open case without a lead, a next step and its clock, or has it stand elsewhere than its record says', async () => {
  const tails = fc.sample(fc.array(anyAct, { minLength: 8, maxLength: 15 }), {
    numRuns: sequencesOfEach * verbs.length,
    // So that what fails once fails again. Any other would do.
    seed: 1,
  });
  for (const [place, tail] of tails.entries()) {
    const way = wayTo(verbs[place % verbs.length] ?? 'note');
    const draft = readyDraft({ role: 'undergraduate' });
    const wishes = contactDetails({
      phone: '07700 900123',
      callSafe: 'yes',
      unreachable: 'next-way',
    });
    // The same person came before.
    await arriveNamed(
      readyDraft({ role: 'undergraduate' }),
      wishes,
      received.subtract({ hours: 24 }),
    );
    await arriveNamed(draft, wishes, received);
    // Every other one is as a member of staff wrote it down.
    if (place % 2 === 1 || way.some(({ verb }) => verb === 'write-answers')) {
      await db.ask(`UPDATE case_file SET chosen_team = 'student', answers = '{}'`);
    }
    let now = received;
    let before = await standing(draft.storedId);
    for (const [done, one] of [...way, ...tail].entries()) {
      now = now.add({ hours: 3 });
      signInAs(people[one.actor]);
      const outcome = await act(draft.reference, `${before.version}`, one, now).catch(
        (error: unknown) => {
          if (error instanceof ExpectedError) return 'refused';
          throw error;
        },
      );
      const after = await standing(draft.storedId);
      const isSaved = outcome === 'saved' || outcome === 'told';
      // Each verb is truly done, whatever is done after it.
      if (done === way.length - 1) expect(isSaved, one.verb).toBe(true);
      // What was saved is in the ledger, and what was not saved changed nothing.
      const writes = ['finish-task', 'discard-draft'].includes(one.verb) ? 0 : 1;
      if (isSaved) expect(after.entries, one.verb).toBeGreaterThanOrEqual(before.entries + writes);
      else expect(after, one.verb).toEqual(before);
      expect(after.version).toBe(before.version + Number(isSaved));
      const isOpen = after.state !== 'closed';
      expect([after.next_step !== null, after.next_due_at !== null]).toEqual([isOpen, isOpen]);
      // What changed nothing leaves it where it stood.
      if (isSaved) {
        const found = await onRecord(draft.storedId);
        expect(found.row, one.verb).toEqual(found.byRecord);
      }
      // Only where everybody must not have it there is nobody, and the administrator is told.
      if (isOpen) expect((await whoLeads(draft.storedId)) + after.readers).toBeGreaterThan(0);
      before = after;
    }
    await emptyStore(db);
  }
}, 300_000);

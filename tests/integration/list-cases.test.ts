import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type CaseFacts, gates } from '#lib/casework/access/case-facts.ts';
import { can } from '#lib/casework/access/policy.ts';
import { type StaffRole, staffRoles } from '#lib/casework/access/roles.ts';
import { standInsAmong } from '#lib/casework/access/standing-in.ts';
import type { Viewer } from '#lib/casework/access/viewer.ts';
import type { QueuedCase } from '#lib/casework/case/summary.ts';
import { noFilters, type QueueFilters } from '#lib/casework/queue/filters.ts';
import { inView } from '#lib/data/cases/case-facts.ts';
import { findTogether } from '#lib/data/cases/found-together.ts';
import { type CaseQueue, listCases } from '#lib/data/cases/list-cases.ts';
import { namesToUse } from '#lib/data/cases/names-to-use.ts';
import { putIn } from '#lib/data/inbox.ts';
import { findReaders } from '#lib/data/staff/readers.ts';
import { chooseReferencesAlone } from '#lib/data/staff/references-alone.ts';
import { database } from '#lib/data/store/database.ts';
import type { Team } from '#lib/disclosure/routing.ts';
import { namedSending } from '#lib/disclosure/sending.ts';
import { NotFoundError, NotStaffError, SignedOutError } from '#lib/errors.ts';
import { institution } from '#lib/institution.ts';
import { sealRecord } from '#lib/sealing/record.ts';
import { ownDatabase } from './database.ts';
import {
  addStaff,
  arriveNamed,
  contactDetails,
  emptyStore,
  onlyByPhone,
  readyDraft,
  type StaffRecord,
} from './records.ts';
import { type SeededCase, seedCases } from './seeded-cases.ts';
import { signInAs } from './session.ts';

vi.mock('next-auth', () => import('./session.ts'));

const db = await ownDatabase();

interface Person extends StaffRecord {
  readonly viewer: Viewer;
}

async function person(name: string, roles: readonly StaffRole[]): Promise<Person> {
  const record = await addStaff(db, name, roles);
  return { ...record, viewer: { id: record.id, name, roles, standsIn: [] } };
}

/** One person a role, people with several, and one with none. */
const people = await Promise.all([
  ...staffRoles.map((role) => person(role, [role])),
  person('both leads', ['student-team-lead', 'staff-team-lead']),
  person('caseworker and safeguarding', ['staff-caseworker', 'safeguarding-lead']),
  person('administrator and caseworker', ['system-administrator', 'student-caseworker']),
  person('deputy of the students’ lead', ['staff-caseworker']),
  person('no role', []),
]);

function idOf(name: string): string {
  const found = people.find(({ viewer }) => viewer.name === name);
  if (found === undefined) throw new Error(`nobody is ${name}`);
  return found.id;
}

await db.ask('UPDATE staff_member SET deputy_id = $1 WHERE id = $2', [
  idOf('deputy of the students’ lead'),
  idOf('student-team-lead'),
]);
const leadsOfAll = ['student-team-lead', 'staff-team-lead', 'both leads'].map(idOf);

beforeEach(() => emptyStore(db));

/** What the policy is told of a case, for this viewer. */
function factsFor(viewer: Viewer, { walledStaffIds, ...facts }: SeededCase): CaseFacts {
  return {
    ...facts,
    state: 'new',
    level: 'amber',
    isAcknowledged: false,
    nextStep: 'contact',
    isOverdue: false,
    isCoWorker: false,
    isCovering: false,
    isJoined: false,
    isAssessed: false,
    loweringAskedById: null,
    isWalled: walledStaffIds.includes(viewer.id),
    walledBefore: new Set(walledStaffIds),
  };
}

/** Reads the queue from page to page. */
async function wholeQueue(filters: QueueFilters = noFilters): Promise<QueuedCase[]> {
  const cases: QueuedCase[] = [];
  for (let after: string | undefined = ''; after !== undefined; ) {
    const page: CaseQueue = await listCases(after, Temporal.Now.instant(), filters);
    cases.push(...page.cases);
    after = page.next;
  }
  return cases;
}

/** A few hundred cases: every team, a third of them walled off from somebody, many due at the same moment. */
function manyCases(howMany: number): SeededCase[] {
  const someone = fc.constantFrom(...people.map(({ id }) => id));
  const aReader = fc.constantFrom(
    ...people.filter(({ viewer }) => can.openCaseQueue(viewer)).map(({ id }) => id),
  );
  const anyCase = fc.record({
    team: fc.constantFrom<Team[]>('student', 'staff', 'triage'),
    safeguarding: fc.boolean(),
    lastReaders: fc.boolean(),
    gate: fc.constantFrom(...gates, 'open' as const, 'open' as const),
    gateReaderId: fc.option(aReader, { nil: null }),
    assignedToId: fc.option(someone, { nil: null }),
    walledStaffIds: fc.oneof(
      { arbitrary: fc.constant([]), weight: 2 },
      fc.uniqueArray(someone, { minLength: 1, maxLength: 4 }),
      // So that it falls to a deputy, or to the safeguarding lead.
      fc
        .uniqueArray(someone, { maxLength: 2 })
        .map((others) => [...new Set([...leadsOfAll, ...others])]),
    ),
    dueAt: fc.integer({ min: 1, max: 12 }).map((hour) => new Date(Date.UTC(2026, 11, 1, hour))),
  });
  return fc.sample(anyCase, { numRuns: howMany, seed: 20_261_122 });
}

describe('the queue', () => {
  it.each([
    ['while everybody is there', []],
    ['while the leads are away', leadsOfAll],
    [
      'while leads and their deputy are away',
      [...leadsOfAll, idOf('deputy of the students’ lead')],
    ],
  ])(
    'holds exactly the cases that the policy allows, of hundreds, for every role, %s',
    async (_words, away) => {
      await db.ask(
        `UPDATE staff_member SET away_from = current_date - 2, away_to = current_date + 2 WHERE id = ANY ($1::uuid[])`,
        [away],
      );
      const cases = await seedCases(db, manyCases(300));
      const standsIn = standInsAmong(await findReaders(database()));
      for (const { viewer: own, subject } of people) {
        const viewer = { ...own, standsIn: standsIn(own.id) };
        signInAs({ subject });
        const allowed = cases.filter((one) => can.seeCaseSummary(viewer, factsFor(viewer, one)));
        if (!can.openCaseQueue(viewer)) {
          expect(allowed, viewer.name).toEqual([]);
          await expect(listCases(''), viewer.name).rejects.toThrow(NotFoundError);
          continue;
        }
        const listed = await wholeQueue();
        expect(listed.map(({ reference }) => reference).toSorted(), viewer.name).toEqual(
          allowed.map(({ reference }) => reference).toSorted(),
        );
        const readable = listed.filter(({ mayRead }) => mayRead).map(({ reference }) => reference);
        const mayBeRead = allowed.filter((one) => can.readCase(viewer, factsFor(viewer, one)));
        expect(readable.toSorted(), viewer.name).toEqual(
          mayBeRead.map(({ reference }) => reference).toSorted(),
        );
      }
      await db.ask('UPDATE staff_member SET away_from = NULL, away_to = NULL');
    },
  );

  it('is found by the same rule, whether Prisma writes it or a statement for several lists does', async () => {
    await seedCases(db, manyCases(300));
    for (const { viewer } of people) {
      const where = inView({ ...viewer, standsIn: [{ team: 'student', after: leadsOfAll }] });
      const found = await database().case.findMany({ where, select: { id: true } });
      const ids = await findTogether(database(), new Map([['seen', where]]), 1_000);
      expect(ids('seen').toSorted(), viewer.name).toEqual(found.map(({ id }) => id).toSorted());
    }
  });

  it('gives every case once, those that nobody has first, in order, also where many are due at the same moment', async () => {
    const cases = manyCases(230).map((one) => ({
      ...one,
      walledStaffIds: [],
      gate: 'open' as const,
    }));
    const seeded = await seedCases(db, cases);
    const [both] = people.filter(({ viewer }) => viewer.name === 'both leads');
    signInAs(both);
    const listed = await wholeQueue();
    const expected = seeded.toSorted(
      (one, other) =>
        Number(one.assignedToId !== null) - Number(other.assignedToId !== null) ||
        one.dueAt.getTime() - other.dueAt.getTime() ||
        (one.id < other.id ? -1 : 1),
    );
    expect(listed.map(({ reference }) => reference)).toEqual(
      expected.map(({ reference }) => reference),
    );
    expect((await listCases('')).cases).toHaveLength(50);
  });

  it.each([
    ['mine', (one: SeededCase, id: string) => one.assignedToId === id],
    ['unassigned', (one: SeededCase) => one.assignedToId === null],
    ['overdue', (one: SeededCase) => one.dueAt <= new Date('2026-12-01T06:00:00Z')],
    ['reaching', () => false],
  ] as const)('shows a part alone (%s), and says what it leaves out', async (view, isIn) => {
    const cases = manyCases(40).map((one) => ({
      ...one,
      walledStaffIds: [],
      gate: 'open' as const,
    }));
    const seeded = await seedCases(db, cases);
    const [both] = people.filter(({ viewer }) => viewer.name === 'both leads');
    signInAs(both);
    const now = Temporal.Instant.from('2026-12-01T06:00:00Z');
    const { cases: listed, hidden } = await listCases('', now, { view });
    const expected = seeded.filter((one) => isIn(one, both?.id ?? ''));
    expect(listed.map(({ reference }) => reference).toSorted()).toEqual(
      expected.map(({ reference }) => reference).toSorted(),
    );
    const nobodys = seeded.filter((one) => one.assignedToId === null && !expected.includes(one));
    expect(hidden).toEqual({ red: 0, unassigned: nobodys.length });
  });

  it('filters by level, state, team and owner, keeps the filters from page to page, and says what they hide', async () => {
    const seeded = await seedCases(
      db,
      manyCases(180).map((one) => ({ ...one, walledStaffIds: [], gate: 'open' as const })),
    );
    await db.ask(
      `UPDATE case_file SET level = 'red' WHERE id IN (SELECT id FROM case_file ORDER BY id LIMIT 3)`,
    );
    const [both] = people.filter(({ viewer }) => viewer.name === 'both leads');
    signInAs(both);
    const now = Temporal.Instant.from('2026-12-01T06:00:00Z');
    const owner = seeded.find(({ assignedToId }) => assignedToId !== null)?.assignedToId ?? '';
    const references = ({ cases }: CaseQueue) => cases.map(({ reference }) => reference).toSorted();
    const of = (is: (one: SeededCase) => boolean) =>
      seeded
        .filter(is)
        .map(({ reference }) => reference)
        .toSorted();
    expect(references(await listCases('', now, { view: 'all', owner }))).toEqual(
      of(({ assignedToId }) => assignedToId === owner),
    );
    expect((await listCases('', now, { view: 'all', level: 'red' })).cases).toHaveLength(3);
    const staff = await wholeQueue({ view: 'all', team: 'staff', level: 'amber' });
    expect(staff.length).toBeGreaterThan(50);
    expect(new Set(staff.map(({ team, level }) => `${team} ${level}`))).toEqual(
      new Set(['staff amber']),
    );
    const inSupport = await listCases('', now, { view: 'all', state: 'support' });
    expect(inSupport.cases).toEqual([]);
    const nobodys = seeded.filter(({ assignedToId }) => assignedToId === null).length;
    expect(inSupport.hidden).toEqual({ red: 3, unassigned: Math.min(100, nobodys) });
    expect((await listCases('', now)).hidden).toEqual({ red: 0, unassigned: 0 });
  });

  it('counts each part, no further than a hundred, of those in view alone', async () => {
    const lead = people.find(({ viewer }) => viewer.name === 'student-team-lead');
    const one = {
      team: 'student',
      safeguarding: false,
      lastReaders: false,
      gate: 'open',
      gateReaderId: null,
      assignedToId: null,
      walledStaffIds: [],
      dueAt: new Date('2026-12-01T17:00:00Z'),
    } as const;
    await seedCases(db, Array(103).fill(one));
    await seedCases(db, [
      { ...one, assignedToId: lead?.id ?? '', dueAt: new Date('2026-11-30T17:00:00Z') },
      { ...one, assignedToId: lead?.id ?? '', walledStaffIds: [lead?.id ?? ''] },
      { ...one, team: 'staff', assignedToId: null },
    ]);
    signInAs(lead);
    const now = Temporal.Instant.from('2026-12-01T06:00:00Z');
    expect((await listCases('', now)).views).toEqual({
      mine: 1,
      all: 100,
      unassigned: 100,
      reaching: 0,
      overdue: 1,
    });
  });

  it('lists closed cases where they are asked for, the last closed first, each once', async () => {
    const seeded = await seedCases(
      db,
      manyCases(120).map((one) => ({ ...one, walledStaffIds: [], gate: 'open' as const })),
    );
    await db.ask(
      `UPDATE case_file SET state = 'closed', next_step = NULL, next_since = NULL, next_due_at = NULL,
         closed_at = date_trunc('hour', next_due_at)
       WHERE id = ANY ($1)`,
      [seeded.slice(0, 110).map(({ id }) => id)],
    );
    const [both] = people.filter(({ viewer }) => viewer.name === 'both leads');
    signInAs(both);
    const closed = await wholeQueue({ view: 'all', state: 'closed' });
    expect(new Set(closed.map(({ reference }) => reference)).size).toBe(110);
    const times = closed.map(({ closedAt }) => closedAt?.getTime() ?? 0);
    expect(times).toEqual(times.toSorted((a, b) => b - a));
    expect(await wholeQueue()).toHaveLength(10);
  });

  it('starts from the top after anything that is no case', async () => {
    await seedCases(
      db,
      manyCases(60).map((one) => ({ ...one, walledStaffIds: [], gate: 'open' as const })),
    );
    const [both] = people.filter(({ viewer }) => viewer.name === 'both leads');
    signInAs(both);
    const now = Temporal.Instant.from('2026-12-01T09:00:00Z');
    const top = await listCases('', now);
    for (const after of ['RS-0000-0000', 'rs-', '\0', "' OR true --", 'x'.repeat(5000)]) {
      expect(await listCases(after, now)).toEqual(top);
    }
  });

  it('starts from the top after a case that is there and is not for the viewer, as after one that is not there', async () => {
    const free = manyCases(60).map((one) => ({
      ...one,
      walledStaffIds: [],
      gate: 'open' as const,
    }));
    const [walled] = await seedCases(
      db,
      free.map((one, place) => (place === 0 ? { ...one, walledStaffIds: leadsOfAll } : one)),
    );
    signInAs(people.find(({ viewer }) => viewer.name === 'both leads'));
    const now = Temporal.Instant.from('2026-12-01T09:00:00Z');
    // As if it were the last of the page before.
    await db.ask(`UPDATE case_file SET next_due_at = '2099-01-01' WHERE id = $1`, [walled?.id]);
    expect(await listCases(walled?.reference ?? '', now)).toEqual(await listCases('', now));
    await db.ask('DELETE FROM case_wall WHERE case_id = $1', [walled?.id]);
    expect(await listCases(walled?.reference ?? '', now)).not.toEqual(await listCases('', now));
  });

  it('shows nothing of a case but what its summary is for', async () => {
    const [seeded] = await seedCases(db, [
      {
        team: 'staff',
        safeguarding: false,
        lastReaders: false,
        gate: 'open',
        gateReaderId: null,
        assignedToId: null,
        walledStaffIds: [],
        dueAt: new Date('2026-12-01T17:00:00Z'),
      },
    ]);
    signInAs(people.find(({ viewer }) => viewer.name === 'staff-caseworker'));
    const { cases } = await listCases('');
    expect(cases.map(({ reference }) => reference)).toEqual([seeded?.reference]);
    expect(Object.keys(cases[0] ?? {}).toSorted()).toEqual([
      'assignedTo',
      'closedAt',
      'lastContactAt',
      'level',
      'mayRead',
      'name',
      'next',
      'overdueTasks',
      'receivedAt',
      'reference',
      'state',
      'team',
    ]);
  });

  it('says how many came since midnight where that is far more than usual, of those in view alone', async () => {
    const { named: many } = institution.burst;
    const lead = people.find(({ viewer }) => viewer.name === 'student-team-lead');
    const ofTheTeam = {
      team: 'student',
      safeguarding: false,
      lastReaders: false,
      gate: 'open',
      gateReaderId: null,
      assignedToId: null,
      walledStaffIds: [],
      dueAt: new Date('2026-12-01T17:00:00Z'),
    } as const;
    await seedCases(db, Array(many).fill(ofTheTeam));
    await seedCases(db, [
      { ...ofTheTeam, team: 'staff' },
      { ...ofTheTeam, walledStaffIds: [lead?.id ?? ''] },
    ]);
    signInAs(lead);
    const late = Temporal.Instant.from('2026-11-30T23:59:59Z');
    expect((await listCases('', late)).burst).toBe(many);
    const midnight = Temporal.Instant.from('2026-12-01T00:00:00Z');
    expect((await listCases('', midnight)).burst).toBeUndefined();
    await db.ask(
      `UPDATE case_file SET received_at = received_at - interval '1 day'
       WHERE id = (SELECT id FROM case_file WHERE team = 'student' AND NOT EXISTS (
         SELECT FROM case_wall WHERE case_id = case_file.id) LIMIT 1)`,
    );
    expect((await listCases('', late)).burst).toBeUndefined();
  });

  it('takes in first what waits: a case is there although no worker lives', async () => {
    const draft = readyDraft({ role: 'undergraduate' });
    await putIn(namedSending(draft, onlyByPhone(), Temporal.Now.instant()));
    signInAs(people.find(({ viewer }) => viewer.name === 'student-team-lead'));
    const { cases } = await listCases('');
    expect(cases.map(({ reference }) => reference)).toEqual([draft.reference]);
  });

  it('shows names to those who may read the case, in one audited reading, and none where they chose references alone', async () => {
    const named = readyDraft({ role: 'undergraduate' });
    await arriveNamed(named, contactDetails({ name: 'Sam' }));
    const nameless = readyDraft({ role: 'undergraduate' });
    await arriveNamed(nameless, onlyByPhone());
    const namesFor = async (name: string) => {
      signInAs(people.find(({ viewer }) => viewer.name === name));
      const { cases } = await listCases('');
      return cases.map((one) => one.name).toSorted();
    };
    const readings = async () =>
      (await db.ask(`SELECT 1 FROM audit_entry WHERE action = 'case.names-read'`)).length;
    const before = await readings();
    expect(await namesFor('student-caseworker')).toEqual([undefined, undefined]);
    expect(await readings()).toBe(before);
    expect(await namesFor('student-team-lead')).toEqual(['Sam', undefined]);
    expect(await readings()).toBe(before + 1);
    await chooseReferencesAlone(true);
    expect(await namesFor('student-team-lead')).toEqual([undefined, undefined]);
    expect((await listCases('')).referencesAlone).toBe(true);
    expect(await readings()).toBe(before + 1);
    await chooseReferencesAlone(false);
    await db.ask(`UPDATE sealed_record SET key_id = 'lost' WHERE kind = 'case-contact'`);
    expect(await namesFor('student-team-lead')).toEqual([undefined, undefined]);
  });

  it('opens the names of a whole page in a moment', async () => {
    const seeded = await seedCases(
      db,
      Array(50).fill({
        team: 'student',
        safeguarding: false,
        lastReaders: false,
        gate: 'open',
        gateReaderId: null,
        assignedToId: null,
        walledStaffIds: [],
        dueAt: new Date('2026-12-01T17:00:00Z'),
      }),
    );
    for (const { id } of seeded) {
      const { keyId, sealed } = sealRecord({ kind: 'case-contact', id }, { name: `Sam ${id}` });
      await db.ask(
        `INSERT INTO sealed_record (kind, id, case_id, key_id, sealed) VALUES ('case-contact', $1, $1, $2, $3)`,
        [id, keyId, Buffer.from(sealed)],
      );
    }
    const lead = people.find(({ viewer }) => viewer.name === 'student-team-lead');
    signInAs(lead);
    await listCases('');
    const start = performance.now();
    const { names } = await namesToUse(
      database(),
      lead?.viewer ?? { id: '', name: '', roles: [], standsIn: [] },
      seeded.map(({ id }) => id),
    );
    expect(performance.now() - start).toBeLessThan(250);
    expect(names.size).toBe(50);
  });

  it('is refused to people without one, and that is audited', async () => {
    const administrator = people.find(({ viewer }) => viewer.name === 'system-administrator');
    signInAs(administrator);
    await expect(listCases('')).rejects.toThrow(NotFoundError);
    const last = await db.ask(
      'SELECT actor_id, action, subject FROM audit_entry ORDER BY sequence DESC LIMIT 1',
    );
    expect(last).toEqual([{ actor_id: administrator?.id, action: 'case.denied', subject: null }]);
  });
});

describe('a staff record', () => {
  it('counts as it is at this moment: switched off, removed, given another role', async () => {
    await seedCases(
      db,
      manyCases(20).map((one) => ({ ...one, walledStaffIds: [], gate: 'open' as const })),
    );
    const leaving = await person('Leaving', ['student-team-lead', 'staff-team-lead']);
    signInAs(leaving);
    expect((await listCases('')).cases).toHaveLength(20);
    await db.ask(`UPDATE staff_member SET roles = '{analyst}' WHERE id = $1`, [leaving.id]);
    await expect(listCases('')).rejects.toThrow(NotFoundError);
    await db.ask(`UPDATE staff_member SET roles = '{staff-team-lead}' WHERE id = $1`, [leaving.id]);
    expect((await listCases('')).cases.every(({ team }) => team !== 'student')).toBe(true);
    await db.ask('UPDATE staff_member SET active = false WHERE id = $1', [leaving.id]);
    await expect(listCases('')).rejects.toThrow(NotStaffError);
    await db.ask('UPDATE staff_member SET active = true WHERE id = $1', [leaving.id]);
    expect((await listCases('')).cases).not.toEqual([]);
    await db.ask('DELETE FROM staff_member WHERE id = $1', [leaving.id]);
    await expect(listCases('')).rejects.toThrow(NotStaffError);
    signInAs(undefined);
    await expect(listCases('')).rejects.toThrow(SignedOutError);
  });
});

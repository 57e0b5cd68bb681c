import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CaseFacts } from '#lib/casework/access/case-facts.ts';
import { can } from '#lib/casework/access/policy.ts';
import { staffRoles } from '#lib/casework/access/roles.ts';
import type { Viewer } from '#lib/casework/access/viewer.ts';
import { readCase } from '#lib/data/cases/read-case.ts';
import { NotFoundError, NotStaffError, SignedOutError } from '#lib/errors.ts';
import { keyedHash } from '#lib/sealing/keyed-hash.ts';
import { ownDatabase } from './database.ts';
import { addStaff, arriveNamed, contactDetails, emptyStore, readyDraft } from './records.ts';
import { signInAs } from './session.ts';

vi.mock('next-auth', () => import('./session.ts'));

const db = await ownDatabase();
const staff = await Promise.all(
  staffRoles.map(async (role) => ({ role, ...(await addStaff(db, `The ${role}`, [role])) })),
);

function holderOf(role: (typeof staffRoles)[number]) {
  const found = staff.find((one) => one.role === role);
  if (found === undefined) throw new Error(`nobody is ${role}`);
  return found;
}

interface Entry {
  readonly actor_id: string | null;
  readonly action: string;
  readonly subject: string | null;
}

function entries(): Promise<Entry[]> {
  return db.ask<Entry>('SELECT actor_id, action, subject FROM audit_entry ORDER BY sequence');
}

/** Sends a disclosure of somebody and finds its case. */
async function newCase(role: 'undergraduate' | 'academic-staff' | 'not-given', safe: 'yes' | 'no') {
  const draft = readyDraft({ role, safe, what: ['stalking'] });
  await arriveNamed(draft, contactDetails({ note: 'Please be careful' }));
  return { draft, reference: draft.reference, id: draft.storedId };
}

async function rejection(work: Promise<unknown>): Promise<Error> {
  const outcome = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(outcome instanceof Error)) throw new Error('it did not fail');
  return outcome;
}

beforeEach(() => emptyStore(db));

describe('the table of roles and cases', () => {
  const kinds = [
    ['student', 'undergraduate', 'yes'],
    ['staff', 'academic-staff', 'yes'],
    ['triage', 'not-given', 'yes'],
    ['student', 'undergraduate', 'no'],
  ] as const;

  it.each(kinds)(
    'of the %s team (%s, safe: %s) opens to those whom the policy allows',
    async (team, role, safe) => {
      const { id, reference } = await newCase(role, safe);
      const facts: CaseFacts = {
        team,
        safeguarding: safe === 'no',
        assignedToId: null,
        isWalled: false,
        walledBefore: new Set(),
        lastReaders: false,
        gate: 'open',
        gateReaderId: null,
        state: 'new',
        level: 'green',
        isAcknowledged: false,
        nextStep: 'contact',
        isOverdue: false,
        isCoWorker: false,
        isCovering: false,
        isJoined: false,
        isAssessed: false,
        loweringAskedById: null,
      };
      for (const { subject, id: staffId, role: own } of staff) {
        signInAs({ subject });
        const viewer: Viewer = { id: staffId, name: own, roles: [own], standsIn: [] };
        const before = (await entries()).length;
        const outcome = await readCase(reference).catch((error: unknown) => error);
        const [entry, ...more] = (await entries()).slice(before);
        expect(more, own).toEqual([]);
        if (can.readCase(viewer, facts)) {
          expect(outcome, own).toMatchObject({ content: { rules: expect.any(Array) } });
          expect(entry, own).toEqual({ actor_id: staffId, action: 'case.read', subject: id });
        } else if (can.seeCaseSummary(viewer, facts)) {
          expect(outcome, own).toMatchObject({ summary: { reference, mayRead: false } });
          expect(outcome, own).toHaveProperty('content', undefined);
          expect(entry, own).toBeUndefined();
        } else {
          expect(outcome, own).toBeInstanceOf(NotFoundError);
          expect(entry, own).toEqual({ actor_id: staffId, action: 'case.denied', subject: id });
        }
      }
    },
  );
});

describe('a case', () => {
  it('is read with its answers, the rules of its level, the contact details and the emails', async () => {
    const { draft, reference } = await newCase('undergraduate', 'no');
    signInAs(holderOf('student-team-lead'));
    const { summary, content } = await readCase(reference);
    expect(summary).toMatchObject({ reference, team: 'student', level: 'red', mayRead: true });
    expect(content).toEqual({
      rules: ['not-safe-now'],
      answers: { given: draft.answers, version: draft.version, current: draft.answers },
      contact: contactDetails({ note: 'Please be careful' }),
      agreedTo: { consent: 'yes', emails: 'agreed', wasInTouch: false },
      drafts: [],
      lostDrafts: [],
      people: { joinedTo: undefined, joined: [], samePerson: [] },
      tickedPeople: [],
      story: [
        expect.objectContaining({ kind: 'email' }),
        expect.objectContaining({ kind: 'received', line: 'Disclosure received' }),
      ],
      confirmed: { wishesAt: expect.any(Temporal.Instant), emailAt: undefined },
      hasOlder: false,
      tasks: [],
      appointments: [],
      workers: [],
      areAnswersOurs: false,
      closing: undefined,
      inForce: { inTouchSince: undefined, safetyPlan: undefined },
      assessedLevel: undefined,
    });
    expect((await readCase(reference.toLowerCase())).summary.reference).toBe(reference);
  });

  it('is read in full by the caseworker to whom it is assigned, and by no other of the team', async () => {
    const { id, reference } = await newCase('undergraduate', 'yes');
    const other = await addStaff(db, 'Another caseworker', ['student-caseworker']);
    await db.ask('UPDATE case_file SET assigned_to_id = $2 WHERE id = $1', [
      id,
      holderOf('student-caseworker').id,
    ]);
    signInAs(holderOf('student-caseworker'));
    expect((await readCase(reference)).content).toBeDefined();
    signInAs(other);
    const { summary, content } = await readCase(reference);
    expect(content).toBeUndefined();
    expect(summary.assignedTo).toBe('The student-caseworker');
  });

  it('in summary never unseals anything', async () => {
    const { id, reference } = await newCase('undergraduate', 'yes');
    await db.ask(`UPDATE sealed_record SET sealed = '\\x01' WHERE case_id = $1`, [id]);
    signInAs(holderOf('student-caseworker'));
    expect((await readCase(reference)).content).toBeUndefined();
    signInAs(holderOf('student-team-lead'));
    expect((await readCase(reference)).content?.contact).toBeUndefined();
  });

  it('that is walled off answers like one that is not there, and the denial is audited', async () => {
    const { id, reference } = await newCase('undergraduate', 'no');
    const lead = holderOf('student-team-lead');
    await db.ask('INSERT INTO case_wall VALUES ($1, $2)', [id, keyedHash('wall', lead.id)]);
    signInAs(lead);
    const before = (await entries()).length;
    const walled = await rejection(readCase(reference));
    const missing = await rejection(readCase('RS-0000-0000'));
    const nonsense = await rejection(readCase('\0 nonsense'));
    for (const error of [walled, missing, nonsense]) {
      expect(error).toBeInstanceOf(NotFoundError);
      expect([error.name, error.message]).toEqual([missing.name, missing.message]);
      expect(Object.keys(error)).toEqual(Object.keys(missing));
    }
    expect((await entries()).slice(before)).toEqual([
      { actor_id: lead.id, action: 'case.denied', subject: id },
      { actor_id: lead.id, action: 'case.denied', subject: null },
      { actor_id: lead.id, action: 'case.denied', subject: null },
    ]);
  });

  it('is walled off even from the person to whom it is assigned', async () => {
    const { id, reference } = await newCase('undergraduate', 'yes');
    const worker = holderOf('student-caseworker');
    await db.ask('UPDATE case_file SET assigned_to_id = $2 WHERE id = $1', [id, worker.id]);
    await db.ask('INSERT INTO case_wall VALUES ($1, $2)', [id, keyedHash('wall', worker.id)]);
    signInAs(worker);
    await expect(readCase(reference)).rejects.toThrow(NotFoundError);
  });

  it('is not read when the reading cannot be audited', async () => {
    const { reference } = await newCase('undergraduate', 'yes');
    signInAs(holderOf('student-team-lead'));
    const role = new URL(db.portalUrl).username;
    await db.ask(`REVOKE EXECUTE ON FUNCTION append_audit(uuid, text, text) FROM ${role}`);
    try {
      await expect(readCase(reference)).rejects.toThrow(/denied/);
    } finally {
      await db.ask(`GRANT EXECUTE ON FUNCTION append_audit(uuid, text, text) TO ${role}`);
    }
  });

  it('whose content cannot be read leaves no entry that it was: both are one transaction', async () => {
    const { reference } = await newCase('undergraduate', 'yes');
    signInAs(holderOf('student-team-lead'));
    const before = await entries();
    await db.ask('ALTER TABLE sealed_record RENAME TO out_of_reach');
    try {
      await expect(readCase(reference)).rejects.toThrow();
    } finally {
      await db.ask('ALTER TABLE out_of_reach RENAME TO sealed_record');
    }
    expect(await entries()).toEqual(before);
  });

  it('whose sealed contact was swapped with another case’s does not open', async () => {
    const one = await newCase('undergraduate', 'yes');
    const other = await newCase('undergraduate', 'yes');
    await db.ask(
      `UPDATE sealed_record SET sealed = (
         SELECT sealed FROM sealed_record WHERE case_id = $2 AND kind = 'case-contact')
       WHERE case_id = $1 AND kind = 'case-contact'`,
      [one.id, other.id],
    );
    signInAs(holderOf('student-team-lead'));
    expect((await readCase(one.reference)).content?.contact).toBeUndefined();
  });

  it('is for people who are signed in and on record', async () => {
    const { reference } = await newCase('undergraduate', 'yes');
    signInAs(undefined);
    await expect(readCase(reference)).rejects.toThrow(SignedOutError);
    signInAs({ subject: 'nobody' });
    await expect(readCase(reference)).rejects.toThrow(NotStaffError);
    const leaving = await addStaff(db, 'Leaving', ['student-team-lead']);
    signInAs(leaving);
    expect((await readCase(reference)).content).toBeDefined();
    await db.ask('UPDATE staff_member SET active = false WHERE id = $1', [leaving.id]);
    await expect(readCase(reference)).rejects.toThrow(NotStaffError);
  });
});

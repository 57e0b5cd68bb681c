import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { StaffRole } from '#lib/casework/access/roles.ts';
import { NotPossibleError } from '#lib/data/cases/in-case.ts';
import { readNewCaseDraft } from '#lib/data/drafts/drafts.ts';
import { keepDraft } from '#lib/data/drafts/keep-draft.ts';
import { findLeftDrafts, takeOverNewCase } from '#lib/data/drafts/left-drafts.ts';
import { sealWriter } from '#lib/data/drafts/writer-seal.ts';
import { NotFoundError } from '#lib/errors.ts';
import { ownDatabase } from './database.ts';
import { addStaff, emptyStore } from './records.ts';
import { signInAs } from './session.ts';

vi.mock('next-auth', () => import('./session.ts'));

/* A new case that somebody was writing down who works here no more is before those to whom the case would fall. */

const db = await ownDatabase();
const people = {
  lead: await addStaff(db, 'Priya Raman', ['student-team-lead']),
  other: await addStaff(db, 'Callum Reid', ['staff-team-lead']),
  colleague: await addStaff(db, 'Amara Osei', ['student-caseworker']),
  dsl: await addStaff(db, 'Ingrid Solberg', ['safeguarding-lead']),
  administrator: await addStaff(db, 'Ada Byron', ['system-administrator']),
} as const;
type Who = keyof typeof people;
const now = Temporal.Instant.from('2026-12-02T10:00:00Z');

beforeEach(() => emptyStore(db));

/** Somebody who was writing this, and has left. */
async function leaves(
  typed: Readonly<Record<string, string>> = {},
  roles: readonly StaffRole[] = ['student-caseworker'],
  active = false,
) {
  const author = await addStaff(db, 'Rowan Blake', roles);
  const sealed = await sealWriter({ staffId: author.id, form: 'new-case' });
  await keepDraft(sealed, { name: 'Noor Aziz', team: 'student', notTo: '', ...typed }, now);
  await db.ask('UPDATE staff_member SET active = $2 WHERE id = $1', [author.id, active]);
}

async function listed(who: Who) {
  signInAs(people[who]);
  return findLeftDrafts(now);
}

const everybody: readonly Who[] = ['lead', 'other', 'colleague', 'dsl', 'administrator'];

async function whoHasIt() {
  const found: Who[] = [];
  for (const who of everybody) if ((await listed(who)).length > 0) found.push(who);
  return found;
}

describe('a new case that somebody was writing down who has left', () => {
  it.each<[string, Parameters<typeof leaves>, readonly Who[]]>([
    ['the lead of the team that was chosen', [{ team: 'staff' }], ['other']],
    ['the lead of their own team, where none was chosen yet', [{ team: '' }], ['lead']],
    ['both leads, where that is not known', [{ team: '' }, ['last-reader']], ['lead', 'other']],
    ['the other lead, where theirs is meant', [{ notTo: 'Priya Raman' }], ['other']],
    ['the other lead, where theirs may be meant', [{ notTo: 'Dr Raman' }], ['other']],
    [
      'the safeguarding lead, where both leads are meant',
      [{ notTo: 'Priya Raman and Callum Reid' }],
      ['dsl'],
    ],
  ])('is before %s, and before nobody else', async (_, left, who) => {
    await leaves(...left);
    expect(await whoHasIt()).toEqual(who);
  });

  it('is before nobody while its author works here', async () => {
    await leaves({}, ['student-caseworker'], true);
    expect(await whoHasIt()).toEqual([]);
  });

  it('is taken over as it was kept, into the form of who takes it, once, and audited', async () => {
    await leaves();
    const [draft] = await listed('lead');
    expect(draft).toMatchObject({ author: 'Rowan Blake', savedAt: now });
    const form = new FormData();
    form.set('draft', draft?.id ?? '');
    await takeOverNewCase(form, now);
    expect((await readNewCaseDraft())?.values).toMatchObject({ name: 'Noor Aziz' });
    expect(await whoHasIt()).toEqual([]);
    const audited = await db.ask(
      `SELECT actor_id, subject FROM audit_entry WHERE action = 'draft.taken-over'`,
    );
    expect(audited).toEqual([{ actor_id: people.lead.id, subject: draft?.id }]);
    await expect(takeOverNewCase(form, now)).rejects.toThrow(NotFoundError);
  });

  it('waits while who would take it is writing one themselves: neither is lost', async () => {
    await leaves();
    const own = await sealWriter({ staffId: people.lead.id, form: 'new-case' });
    signInAs(people.lead);
    await keepDraft(own, { name: 'Somebody else' }, now);
    const [draft] = await listed('lead');
    const form = new FormData();
    form.set('draft', draft?.id ?? '');
    await expect(takeOverNewCase(form, now)).rejects.toThrow(NotPossibleError);
    expect((await readNewCaseDraft())?.values).toMatchObject({
      name: 'Somebody else',
    });
    expect(await listed('lead')).toHaveLength(1);
  });

  it('is not taken over by anybody else, nor by an id that is none: refused, and audited', async () => {
    await leaves();
    const [draft] = await listed('lead');
    for (const id of [draft?.id ?? '', 'nonsense', crypto.randomUUID()]) {
      const form = new FormData();
      form.set('draft', id);
      signInAs(people.colleague);
      await expect(takeOverNewCase(form, now)).rejects.toThrow(NotFoundError);
    }
    expect(
      await db.ask(`SELECT 1 FROM audit_entry WHERE action = 'draft.denied' AND actor_id = $1`, [
        people.colleague.id,
      ]),
    ).toHaveLength(3);
    expect(await listed('lead')).toHaveLength(1);
  });
});

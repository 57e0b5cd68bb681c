import { beforeEach, describe, expect, it, vi } from 'vitest';
import { acknowledge } from '#lib/data/cases/acknowledge.ts';
import { readAssignment } from '#lib/data/cases/assign.ts';
import { openForCover } from '#lib/data/cases/cover.ts';
import { readLeadPage } from '#lib/data/cases/lead-page.ts';
import { listCases } from '#lib/data/cases/list-cases.ts';
import { readMyDay } from '#lib/data/cases/my-day.ts';
import { writeNote } from '#lib/data/cases/note.ts';
import { readCase } from '#lib/data/cases/read-case.ts';
import { findPerson } from '#lib/data/people/find-person.ts';
import type { ContactDetails } from '#lib/disclosure/contact-details.ts';
import { NotFoundError } from '#lib/errors.ts';
import { keyedHash } from '#lib/sealing/keyed-hash.ts';
import { addStaff, somebodyElse } from '../records.ts';
import { signInAs } from '../session.ts';
import {
  assign,
  audited,
  caseworker,
  colleague,
  db,
  formOf,
  later,
  lead,
  newCase,
  standing,
  stranger,
} from './desk.ts';

vi.mock('next-auth', () => import('../session.ts'));
vi.mock('#lib/institution.ts', async (original) => {
  const found = await original<typeof import('#lib/institution.ts')>();
  const onCall = ['on-call-one@example.ac.uk', 'on-call-two@example.ac.uk'];
  return { ...found, institution: { ...found.institution, onCall } };
});

/* While a lead is away or must not have a case, their part falls to those who are told of it in their place. */

const otherLead = await addStaff(db, 'Callum Reid', ['staff-team-lead']);
const deputy = await addStaff(db, 'Nadia Hassan', ['staff-caseworker']);
const safeguarding = await addStaff(db, 'Yusuf Rahman', ['safeguarding-lead']);

/** From two days ago to so many days from now. */
const away = (id: string, days = 2) =>
  db.ask(
    `UPDATE staff_member SET away_from = current_date - 7, away_to = current_date + $2::int WHERE id = $1`,
    [id, days],
  );

beforeEach(async () => {
  await db.ask('UPDATE staff_member SET away_from = NULL, away_to = NULL, deputy_id = NULL');
  await db.ask('UPDATE staff_member SET deputy_id = $1 WHERE id = $2', [deputy.id, lead.id]);
});

const told = async (caseId: string) =>
  (
    await db.ask<{ name: string }>(
      'SELECT s.name FROM email e JOIN staff_member s ON s.id = e.recipient_id WHERE e.case_id = $1',
      [caseId],
    )
  ).map(({ name }) => name);

const listed = async () => (await listCases('')).cases.map(({ reference }) => reference);

/** Puts an email to whoever is on duty on its way; emails of what came before are not what is asked here. */
const newOne = (wishes: Partial<ContactDetails> = {}) =>
  newCase({ role: 'undergraduate', safe: 'no' }, wishes);

describe('the deputy of a lead who is away', () => {
  it('has the lead’s part: on every list, in full, with every verb, written as of a stand-in and audited', async () => {
    await away(lead.id);
    // The emails go by the moved clock, so that the lead is away there as well.
    await db.ask(`UPDATE staff_member SET away_to = '2099-01-01' WHERE id = $1`, [lead.id]);
    const { id, reference } = await newOne();
    expect(await told(id)).toEqual(['Nadia Hassan']);
    signInAs(deputy);
    expect(await listed()).toEqual([reference]);
    const { content, verbs } = await readCase(reference, later);
    expect(content).toBeDefined();
    expect(verbs.map(({ verb }) => verb)).toContain('assign');
    expect((await readMyDay(later)).red).toMatchObject([{ reference, what: 'acknowledge' }]);
    expect((await readLeadPage(later)).unacknowledged.rows).toMatchObject([{ reference }]);
    const found = await findPerson(formOf({ words: 'Sam' }), later);
    expect(found).toMatchObject({ cases: [{ reference }] });
    expect(await acknowledge(reference, formOf({}), later)).toBe('saved');
    const { people } = (await readAssignment(reference)).shown;
    expect(people.map(({ name }) => name)).toContain('Tomasz Lewandowski');
    expect(await assign(reference, caseworker.id)).toBe('saved');
    expect((await standing(id))?.assigned_to_id).toBe(caseworker.id);
    expect(await audited(id)).toContain('case.assign');
    const [entry] = await db.ask(
      `SELECT author_name, author_role FROM entry WHERE case_id = $1 AND kind = 'assignment'`,
      [id],
    );
    expect(entry).toEqual({ author_name: 'Nadia Hassan', author_role: 'stand-in' });
  });

  it('has it no more on the next request after the lead is back, and that is audited', async () => {
    await away(lead.id, 0);
    const { id, reference } = await newOne();
    signInAs(deputy);
    expect(await writeNote(reference, note, later)).toBe('saved');
    // Yesterday was the last day.
    await away(lead.id, -1);
    expect(await listed()).toEqual([]);
    await expect(readCase(reference, later)).rejects.toThrow(NotFoundError);
    await expect(writeNote(reference, note, later)).rejects.toThrow(NotFoundError);
    await expect(readLeadPage(later)).rejects.toThrow(NotFoundError);
    expect((await readMyDay(later)).now).toEqual([]);
    expect((await audited(id)).filter((action) => action === 'case.denied')).toHaveLength(2);
    signInAs(lead);
    expect((await readCase(reference, later)).content).toBeDefined();
  });

  it('has nothing while another lead of the team is there', async () => {
    const second = await addStaff(db, 'Robin Okafor', ['student-team-lead']);
    await away(lead.id);
    const { reference } = await newOne();
    signInAs(deputy);
    await expect(readCase(reference, later)).rejects.toThrow(NotFoundError);
    await db.ask('UPDATE staff_member SET active = false WHERE id = $1', [second.id]);
    expect((await readCase(reference, later)).content).toBeDefined();
  });

  it('has no case that is walled off from them, on no list, and the safeguarding lead has it then', async () => {
    await away(lead.id);
    const { reference } = await newCase({ role: 'undergraduate' }, { notToPeople: [deputy.id] });
    signInAs(deputy);
    expect(await listed()).toEqual([]);
    await expect(readCase(reference, later)).rejects.toThrow(NotFoundError);
    expect((await readLeadPage(later)).unassigned.count).toBe(0);
    signInAs(safeguarding);
    expect(await listed()).toEqual([reference]);
    expect(await assign(reference, caseworker.id)).toBe('saved');
  });

  it('reviews what was done without the lead, and the lead finds it when they are back', async () => {
    const { reference } = await newOne();
    signInAs(lead);
    await assign(reference, caseworker.id);
    await away(lead.id);
    // The clock of what is done moves; the one by which somebody is away does so with it.
    await db.ask(`UPDATE staff_member SET away_to = '2099-01-01' WHERE id = $1`, [lead.id]);
    signInAs(colleague);
    await openForCover(reference, formOf({ colleague: colleague.id, why: 'Ill' }), later);
    signInAs(deputy);
    const { reviews } = await readLeadPage(later);
    expect(reviews).toMatchObject([
      { reference, words: 'Review that the case was opened for cover' },
    ]);
    expect((await readMyDay(later)).later).toMatchObject([
      { reference, what: 'task', words: 'Review that the case was opened for cover' },
    ]);
    await away(lead.id, -1);
    signInAs(lead);
    expect((await readLeadPage(later)).reviews).toEqual(reviews);
  });
});

describe('where the leads must not have a case,', () => {
  it('it is their deputy’s, and the rest of the team’s cases are not', async () => {
    const { id, reference } = await newCase(
      { role: 'undergraduate' },
      { notToPeople: [lead.id, otherLead.id] },
    );
    await newCase(undefined, somebodyElse);
    expect(await told(id)).toEqual(['Nadia Hassan']);
    signInAs(deputy);
    expect(await listed()).toEqual([reference]);
    expect((await readMyDay(later)).nobodys).toMatchObject([{ reference }]);
    expect(await assign(reference, caseworker.id)).toBe('saved');
    // The page of a lead is for whoever leads a team: one case does not open it.
    await expect(readLeadPage(later)).rejects.toThrow(NotFoundError);
    await db.ask('DELETE FROM case_wall WHERE person_hash = $1', [keyedHash('wall', lead.id)]);
    await expect(readCase(reference, later)).rejects.toThrow(NotFoundError);
  });
});

describe('the safeguarding lead', () => {
  it('has the leads’ part where leads and deputies are away, and not a day longer', async () => {
    await away(lead.id);
    await away(deputy.id);
    const { reference } = await newCase();
    signInAs(safeguarding);
    expect(await assign(reference, caseworker.id)).toBe('saved');
    await away(deputy.id, -1);
    expect(await listed()).toEqual([]);
    await expect(readCase(reference, later)).rejects.toThrow(NotFoundError);
  });
});

const note = formOf({ text: 'Rang them', audience: 'team' });

describe('whoever is on call', () => {
  it('is alerted only of a Red case of which they may know', async () => {
    // By the configuration of this file two people are: of these one works for the team.
    const night = Temporal.Instant.from('2026-12-02T23:00:00Z');
    for (const [email, { id }] of [
      ['on-call-one@example.ac.uk', colleague],
      ['on-call-two@example.ac.uk', stranger],
    ] as const) {
      await db.ask('UPDATE staff_member SET email = $1 WHERE id = $2', [email, id]);
    }
    const { reference } = await newOne();
    signInAs(lead);
    const { alert } = await readCase(reference, night);
    expect(alert).toMatch(/Amara Osei/);
    expect(alert).not.toMatch(/Helen Marsh/);
  });
});

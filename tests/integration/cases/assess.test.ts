import { describe, expect, it, vi } from 'vitest';
import { assess } from '#lib/data/cases/assess.ts';
import { changeLevel } from '#lib/data/cases/change-level.ts';
import { decideLowering, readLoweringAsked } from '#lib/data/cases/decide-lowering.ts';
import { CaseChangedError, NotPossibleError } from '#lib/data/cases/in-case.ts';
import { logContact } from '#lib/data/cases/log-contact.ts';
import { readBrief, readCase } from '#lib/data/cases/read-case.ts';
import { readRegister } from '#lib/data/cases/read-register.ts';
import { readToAssess } from '#lib/data/cases/read-to-assess.ts';
import { finishTask } from '#lib/data/cases/task.ts';
import { NotFoundError } from '#lib/errors.ts';
import { sendEmail } from '#lib/mail/send-email.ts';
import { addStaff } from '../records.ts';
import { signInAs } from '../session.ts';
import { assessed } from './assessed.ts';
import {
  assign,
  audited,
  call,
  caseworker,
  colleague,
  db,
  formOf,
  later,
  lead,
  newCase,
  standing,
  stranger,
  versionOf,
} from './desk.ts';

vi.mock('next-auth', () => import('../session.ts'));

/* Needs and risk are assessed: floors hold, the level of the case follows, and nothing is lowered by one person alone. */

const safeguarding = await addStaff(db, 'Ingrid Solberg', ['safeguarding-lead']);
const now = later;
const afterwards = now.add({ hours: 1 });

type Answers = NonNullable<Parameters<typeof newCase>[0]>;

async function ofCaseworker(answers?: Answers) {
  const found = await newCase(answers);
  signInAs(lead);
  await assign(found.reference, caseworker.id);
  signInAs(caseworker);
  return found;
}

const levelOf = async (id: string) =>
  (
    await db.ask<{ level: string; assessed_level: string | null }>(
      'SELECT level, assessed_level FROM case_file WHERE id = $1',
      [id],
    )
  )[0];

const tasksOf = async (reference: string, at = now) =>
  (await readCase(reference, at)).content?.tasks.map(({ what, dueAt, endsBy }) => ({
    what,
    due: dueAt?.toString(),
    endsBy,
  }));

/** What a second person posts, from a page that they have just opened. */
const decision = async (reference: string, agreed: 'yes' | 'no', why: string) =>
  formOf({ agreed, why, seen: `${await versionOf(reference)}` });

const seenOn = async (reference: string) =>
  (await readToAssess(reference, now)).shown.last?.id ?? '';

describe('an assessment', () => {
  it('is told in the Story, and the level of the case is that of the assessment from then on', async () => {
    const { id, reference } = await ofCaseworker();
    const form = formOf(assessed({ level: 'medium', why: 'He has been there twice' }));
    expect(await assess(reference, form, now)).toBe('saved');
    expect(await levelOf(id)).toEqual({ level: 'amber', assessed_level: 'medium' });
    const lines = (await readCase(reference, now)).content?.story.map(({ line }) => line);
    expect(lines).toContain('Needs and risk assessed: Medium. He has been there twice');
    expect(lines).toContain('Level changed from Green to Amber. Assessed as Medium');
    expect((await audited(id)).filter((action) => action === 'case.assess')).toHaveLength(1);
    const change = changeLevel(reference, formOf({ level: 'red', why: '', seen: 'amber' }), now);
    await expect(change).rejects.toThrow('Its level is that of the assessment');
  });

  it('below a floor is refused with its reason, and nothing is stored', async () => {
    const { id, reference } = await ofCaseworker();
    const form = formOf(assessed({ 'flag-strangulation': 'yes', level: 'medium' }));
    expect(await assess(reference, form, now)).toMatchObject({
      errors: { level: 'At least High, because: strangulation' },
      values: { 'flag-strangulation': 'yes', why: 'They feel safe at home' },
    });
    expect(await levelOf(id)).toEqual({ level: 'green', assessed_level: null });
  });

  it('of somebody under 18 is at least high, whatever is answered', async () => {
    const { reference } = await ofCaseworker({ role: 'undergraduate', age: '16-17' });
    expect(await assess(reference, formOf(assessed({ level: 'medium' })), now)).toMatchObject({
      errors: { level: 'At least High, because: they are under 18' },
    });
  });

  it('is reviewed by the clock of its level, and that is not ticked off', async () => {
    const { reference } = await ofCaseworker();
    await assess(reference, formOf(assessed()), now);
    expect(await tasksOf(reference)).toEqual([
      { what: 'Review the assessment', due: '2027-01-04T17:00:00Z', endsBy: 'assess' },
    ]);
    const [task] = (await readCase(reference, now)).content?.tasks ?? [];
    const done = finishTask(reference, formOf({ entry: task?.id ?? '' }), now);
    await expect(done).rejects.toThrow('A review is done by assessing again');
    const again = assessed({ level: 'medium', seen: await seenOn(reference) });
    expect(await assess(reference, formOf(again), afterwards)).toBe('saved');
    expect(await tasksOf(reference)).toEqual([
      { what: 'Review the assessment', due: '2026-12-16T17:00:00Z', endsBy: 'assess' },
    ]);
  });

  it('that is critical asks for a case conference today and for the safeguarding lead, who sees the case', async () => {
    const { id, reference } = await ofCaseworker();
    const critical = assessed({ 'flag-danger': 'yes', level: 'critical' });
    expect(await assess(reference, formOf(critical), now)).toMatchObject({
      errors: { tonight: 'Say what is arranged for tonight and the weekend' },
    });
    const form = formOf({ ...critical, tonight: 'She stays with her sister' });
    expect(await assess(reference, form, now)).toBe('saved');
    expect(await tasksOf(reference)).toContainEqual({
      what: 'Hold a case conference on Wednesday 2 December 2026',
      due: '2026-12-02T17:00:00Z',
      endsBy: 'case-conference',
    });
    expect(await standing(id)).toMatchObject({ next_step: 'decide' });
    signInAs(safeguarding);
    expect((await readCase(reference, now)).summary).toMatchObject({ level: 'red', mayRead: true });
  });

  it('that is critical tells the safeguarding lead and the lead on duty also while they decide about something less grave', async () => {
    const { reference } = await ofCaseworker();
    const told = async () =>
      (
        await db.ask<{ kind: string }>(
          `SELECT kind FROM email WHERE kind IN ('safeguarding-asked', 'became-red') ORDER BY kind`,
        )
      ).map(({ kind }) => kind);
    const high = assessed({ 'flag-strangulation': 'yes', level: 'high' });
    expect(await assess(reference, formOf(high), now)).toBe('saved');
    expect(await told()).toEqual(['became-red', 'safeguarding-asked']);
    const critical = assessed({
      'flag-suicide': 'yes',
      level: 'critical',
      tonight: 'She stays with her sister',
      seen: await seenOn(reference),
    });
    expect(await assess(reference, formOf(critical), afterwards)).toBe('saved');
    expect(await told()).toEqual([
      'became-red',
      'became-red',
      'safeguarding-asked',
      'safeguarding-asked',
    ]);
  });

  it('makes a task of what is done by a day, once over all its reviews', async () => {
    const { reference } = await ofCaseworker();
    const urgent = {
      'need-safety': 'urgent',
      'action-safety': 'Amara asks housing for another room',
      'by-safety': '2026-12-03',
    };
    await assess(reference, formOf(assessed(urgent)), now);
    const again = assessed({ ...urgent, seen: await seenOn(reference) });
    await assess(reference, formOf(again), afterwards);
    const rooms = (await tasksOf(reference))?.filter(({ what }) => what?.includes('room'));
    expect(rooms).toEqual([
      {
        what: 'Amara asks housing for another room (Safety and housing)',
        due: '2026-12-03T17:00:00Z',
        endsBy: undefined,
      },
    ]);
  });

  it('gives what is done to whoever does it, and nothing to somebody who does it themselves', async () => {
    const { reference } = await ofCaseworker();
    const form = assessed({
      level: 'medium',
      'need-safety': 'urgent',
      'action-safety': 'Asks housing for another room',
      'owner-safety': lead.id,
      'by-safety': '2026-12-03',
      'measure-1': 'Comes with a friend',
      'owner-1': 'them',
      'until-1': '2026-12-04',
    });
    expect(await assess(reference, formOf(form), now)).toBe('saved');
    const tasks = (await readCase(reference, now)).content?.tasks;
    expect(tasks?.map(({ what, name }) => [what, name])).toEqual([
      ['Asks housing for another room (Safety and housing)', 'Priya Raman'],
      ['Review the assessment', 'Tomasz Lewandowski'],
    ]);
    expect((await readRegister(reference, now)).risks).toMatchObject([
      { owner: 'They themselves' },
    ]);
  });

  it('begins with the register of the last one, and takes what was agreed there though its day is over', async () => {
    const { reference } = await ofCaseworker();
    const row = {
      level: 'medium',
      'measure-1': 'Security is told',
      'owner-1': caseworker.id,
      'until-1': '2026-12-03',
    };
    await assess(reference, formOf(assessed(row)), now);
    const nextWeek = now.add({ hours: 7 * 24 });
    const { carried, last } = (await readToAssess(reference, nextWeek)).shown;
    expect(carried).toMatchObject({
      'hazard-1': 'He waits at the library',
      'likelihood-1': '3',
      'measure-1': 'Security is told',
      'owner-1': caseworker.id,
      'until-1': '2026-12-03',
    });
    expect(Object.keys(carried).some((name) => name.startsWith('flag-'))).toBe(false);
    const form = formOf(assessed({ ...row, seen: last?.id ?? '' }));
    expect(await assess(reference, form, nextWeek)).toBe('saved');
    const told = (await tasksOf(reference))?.filter(({ what }) => what?.startsWith('Security'));
    expect(told).toHaveLength(1);
  });

  it('keeps what stands in the register below Medium, and asks for nothing by it', async () => {
    const { reference } = await ofCaseworker();
    const form = assessed({ 'severity-1': '', 'measure-1': 'Security is told' });
    expect(await assess(reference, formOf(form), now)).toBe('saved');
    const { carried } = (await readToAssess(reference, now)).shown;
    expect(carried).toMatchObject({ 'measure-1': 'Security is told' });
    expect(await tasksOf(reference)).toHaveLength(1);
  });

  it('that was made on an earlier day says so, and is reviewed from that day', async () => {
    const { id, reference } = await ofCaseworker();
    const form = assessed({ level: 'high', assessedOn: '2026-11-30' });
    expect(await assess(reference, formOf(form), now)).toBe('saved');
    const [entry] = await db.ask<{ happened_at: Date; written_at: Date }>(
      `SELECT happened_at, written_at FROM entry WHERE kind = 'assessment' AND case_id = $1`,
      [id],
    );
    expect(entry?.happened_at.toISOString()).toBe('2026-11-30T12:00:00.000Z');
    expect(entry?.written_at.toISOString()).toBe(now.toString({ fractionalSecondDigits: 3 }));
    expect(await tasksOf(reference)).toContainEqual({
      what: 'Review the assessment',
      due: '2026-12-07T17:00:00Z',
      endsBy: 'assess',
    });
    expect((await readToAssess(reference, now)).shown.lastWhen).toBe('30 November 2026');
  });

  it('is not from before the one that it would take the place of', async () => {
    const { reference } = await ofCaseworker();
    await assess(reference, formOf(assessed()), now);
    const earlier = assessed({ assessedOn: '2026-11-30', seen: await seenOn(reference) });
    expect(await assess(reference, formOf(earlier), afterwards)).toMatchObject({
      errors: {
        assessedOn: 'There is one of 2 December 2026 already: this one cannot be from before it',
      },
    });
  });

  it('that somebody else wrote meanwhile stands beside one’s own', async () => {
    const { reference } = await ofCaseworker();
    await assess(reference, formOf(assessed({ why: 'The first' })), now);
    expect(await assess(reference, formOf(assessed({ why: 'The second' })), now)).toMatchObject({
      values: { why: 'The second' },
      theirs: { by: 'Tomasz Lewandowski', values: { why: 'The first' } },
    });
  });

  it.each<[string, Record<string, string>, Record<string, string>]>([
    ['without an answer to a flag', { 'flag-weapon': '' }, { 'flag-weapon': 'Answer: A weapon' }],
    [
      'whose tool counts nothing',
      { toolName: 'DASH 2009' },
      { toolCount: 'Type what the tool counts' },
    ],
    [
      'whose tool counts words',
      { toolName: 'DASH 2009', toolCount: 'twelve' },
      { toolCount: 'What it counts: type a whole number from 0 to 100' },
    ],
    [
      'with an urgent need and nothing done',
      { 'need-legal': 'urgent' },
      { 'action-legal': 'Say what is done', 'by-legal': 'Say by when it is done' },
    ],
    [
      'with a day that there is not',
      { 'by-legal': '31/2/2027' },
      { 'by-legal': 'Police and legal: by when: there is no such day, 31/2/2027' },
    ],
    [
      'with a day that is over',
      { 'by-legal': '2026-12-01' },
      { 'by-legal': 'By when: this day is over' },
    ],
    [
      'of medium without a risk',
      { level: 'medium', 'hazard-1': '', 'who-1': '', 'likelihood-1': '', 'severity-1': '' },
      { 'hazard-1': 'From Medium upwards: write down at least one risk' },
    ],
    [
      'with half a risk',
      { level: 'medium', 'severity-1': '' },
      { 'severity-1': 'Choose how severe it would be' },
    ],
    [
      'of a measure that nobody does',
      { level: 'medium', 'measure-1': 'A friend comes along', 'owner-1': '' },
      { 'owner-1': 'Choose who does it', 'until-1': 'Say by when it is done' },
    ],
    [
      'that gives something to do to somebody who may not know of the case',
      {
        'need-legal': 'referral',
        'action-legal': 'Ring them',
        'by-legal': '2026-12-10',
        'owner-legal': stranger.id,
      },
      { 'owner-legal': 'Choose who does it' },
    ],
    [
      'of a day that is to come',
      { assessedOn: '2026-12-03' },
      { assessedOn: 'This day has not come yet' },
    ],
    [
      'of a day long before the case',
      { assessedOn: '2026-09-01' },
      { assessedOn: 'This is long before the case came' },
    ],
    ['without a reason', { why: '' }, { why: 'Say in a few words why it is this level' }],
  ])('%s is given back with what is wrong', async (_, changes, errors) => {
    const { id, reference } = await ofCaseworker();
    expect(await assess(reference, formOf(assessed(changes)), now)).toMatchObject({ errors });
    expect(await levelOf(id)).toMatchObject({ assessed_level: null });
  });

  it('is for nobody who does not work on the case', async () => {
    const { reference } = await ofCaseworker();
    for (const one of [colleague, stranger, safeguarding]) {
      signInAs(one);
      await expect(assess(reference, formOf(assessed()), now)).rejects.toThrow(NotFoundError);
    }
  });
});

it('who assesses a case as High has seen that it is Red: nobody else has to acknowledge it', async () => {
  const { id, reference } = await ofCaseworker();
  await logContact(reference, call({ intent: 'reached' }), now);
  expect(await assess(reference, formOf(assessed({ level: 'high' })), afterwards)).toBe('saved');
  expect(await levelOf(id)).toMatchObject({ level: 'red' });
  const row = await db.ask(
    'SELECT acknowledge_since, acknowledged_at FROM case_file WHERE id = $1',
    [id],
  );
  expect(row).toEqual([{ acknowledge_since: null, acknowledged_at: expect.any(Date) }]);
});

describe('a lower level', () => {
  async function high() {
    const found = await ofCaseworker();
    await assess(found.reference, formOf(assessed({ level: 'high', 'flag-weapon': 'yes' })), now);
    return found;
  }
  const lower = async (reference: string, changes: Record<string, string> = {}) =>
    assess(
      reference,
      formOf(
        assessed({
          level: 'medium',
          lowering: 'He has moved away',
          seen: await seenOn(reference),
          ...changes,
        }),
      ),
      afterwards,
    );

  it('says why, waits for a second person, and the higher one holds', async () => {
    const { id, reference } = await high();
    expect(await lower(reference, { lowering: '' })).toMatchObject({
      errors: { lowering: expect.stringContaining('a second person has to agree') },
    });
    expect(await lower(reference)).toBe('saved');
    expect(await levelOf(id)).toEqual({ level: 'red', assessed_level: 'high' });
    const own = decideLowering(reference, formOf({ agreed: 'yes', why: 'x' }), now);
    await expect(own).rejects.toThrow(NotFoundError);
    signInAs(lead);
    expect((await readLoweringAsked(reference, now)).shown).toMatchObject({
      level: 'high',
      wanted: 'medium',
      by: 'Tomasz Lewandowski',
      lowering: 'He has moved away',
    });
  });

  it('leaves none of its words in the question to the safeguarding lead', async () => {
    const { reference } = await ofCaseworker();
    const why = 'As she told me in confidence';
    await assess(reference, formOf(assessed({ level: 'high', 'flag-weapon': 'yes', why })), now);
    const story = (await readBrief(reference, now)).content.story;
    const asked = story.filter(({ kind }) => kind === 'consultation');
    expect(asked.map(({ line }) => line)).toEqual([
      'The safeguarding lead was asked. The assessment is High: it says why',
    ]);
  });

  it('shows the second person what was answered with yes before, and is not any more', async () => {
    const { reference } = await high();
    await lower(reference, { 'flag-weapon': 'no' });
    signInAs(lead);
    expect((await readLoweringAsked(reference, now)).shown.takenBack).toEqual([
      'A weapon: Yes before, No now',
    ]);
  });

  it('tells the second person by email, and nobody else', async () => {
    const { id, reference } = await high();
    await lower(reference);
    const told = () =>
      db.ask<{ id: string; name: string; state: string; reason: string | null }>(
        `SELECT e.id, name, state, reason FROM email e JOIN staff_member s ON s.id = e.recipient_id
          WHERE kind = 'lowering-asked' AND case_id = $1`,
        [id],
      );
    expect(await told()).toMatchObject([{ name: 'Priya Raman', state: 'queued' }]);
    // Who has decided meanwhile is told nothing.
    signInAs(lead);
    await decideLowering(reference, await decision(reference, 'yes', 'I see it too'), afterwards);
    await sendEmail((await told())[0]?.id ?? '', { isLast: false }, afterwards);
    expect(await told()).toMatchObject([{ state: 'refused', reason: 'overtaken' }]);
  });

  it('holds once the lead has agreed, and is reviewed by its own clock', async () => {
    const { id, reference } = await high();
    await lower(reference);
    signInAs(lead);
    const form = await decision(reference, 'yes', 'I see it too');
    expect(await decideLowering(reference, form, afterwards)).toBe('saved');
    expect(await levelOf(id)).toEqual({ level: 'amber', assessed_level: 'medium' });
    expect(await tasksOf(reference)).toEqual([
      { what: 'Review the assessment', due: '2026-12-16T17:00:00Z', endsBy: 'assess' },
    ]);
    await expect(decideLowering(reference, form, afterwards)).rejects.toThrow(NotPossibleError);
  });

  it('does not hold where the lead does not agree', async () => {
    const { id, reference } = await high();
    await lower(reference);
    signInAs(lead);
    await decideLowering(reference, await decision(reference, 'no', 'It is too early'), afterwards);
    expect(await levelOf(id)).toEqual({ level: 'red', assessed_level: 'high' });
    const lines = (await readCase(reference, now)).content?.story.map(({ line }) => line);
    expect(lines).toContain('Not agreed to Medium: High stays. It is too early');
  });

  it('that the only lead asks for is decided by the safeguarding lead, who sees the case by that', async () => {
    const { id, reference } = await newCase({ role: 'undergraduate', safe: 'no' });
    await db.ask('UPDATE case_file SET safeguarding = false WHERE id = $1', [id]);
    signInAs(lead);
    await assign(reference, lead.id);
    expect(
      await assess(reference, formOf(assessed({ level: 'low', lowering: 'They are safe' })), now),
    ).toBe('saved');
    expect(await levelOf(id)).toEqual({ level: 'red', assessed_level: 'high' });
    const own = decideLowering(reference, formOf({ agreed: 'yes', why: 'x' }), now);
    await expect(own).rejects.toThrow('somebody else decides');
    signInAs(safeguarding);
    const form = await decision(reference, 'yes', 'They moved in with family');
    expect(await decideLowering(reference, form, afterwards)).toBe('saved');
    expect(await levelOf(id)).toEqual({ level: 'green', assessed_level: 'low' });
  });

  it('is decided as it was shown: one that was asked for since is looked at first', async () => {
    const { id, reference } = await high();
    await lower(reference);
    const stale = await decision(reference, 'yes', 'Agreed to Medium');
    signInAs(caseworker);
    await lower(reference, { level: 'low' });
    signInAs(lead);
    await expect(decideLowering(reference, stale, afterwards)).rejects.toThrow(CaseChangedError);
    expect(await levelOf(id)).toEqual({ level: 'red', assessed_level: 'high' });
  });

  it('is not agreed to below a floor that holds by what became known since', async () => {
    const { id, reference } = await high();
    await lower(reference);
    await db.ask(`UPDATE case_file SET rules = '{under-18}' WHERE id = $1`, [id]);
    signInAs(lead);
    const { shown } = await readLoweringAsked(reference, now);
    expect(shown.floors).toContain('At least High: they are under 18');
    expect(shown.whyNot).toContain('It cannot be Medium');
    const form = await decision(reference, 'yes', 'Agreed');
    expect(await decideLowering(reference, form, afterwards)).toMatchObject({
      errors: { agreed: expect.stringContaining('under 18') },
    });
    expect(await levelOf(id)).toEqual({ level: 'red', assessed_level: 'high' });
  });
});

describe('a case that was Red before its first assessment', () => {
  it('takes a second person for a lower level, whoever lowered it before', async () => {
    const { id, reference } = await ofCaseworker();
    await changeLevel(reference, formOf({ level: 'red', why: 'x', seen: 'green' }), now);
    await changeLevel(reference, formOf({ level: 'green', why: 'x', seen: 'red' }), now);
    const form = formOf(assessed({ level: 'low', lowering: 'All is well', seen: '' }));
    expect(await assess(reference, form, now)).toBe('saved');
    expect(await levelOf(id)).toEqual({ level: 'red', assessed_level: 'high' });
  });
});

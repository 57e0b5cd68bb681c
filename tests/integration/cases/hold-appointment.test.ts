import { describe, expect, it, vi } from 'vitest';
import { sayWhetherTheyCame } from '#lib/data/appointments/end.ts';
import { assess } from '#lib/data/cases/assess.ts';
import { closeCase } from '#lib/data/cases/close.ts';
import { decideLowering, readLoweringAsked } from '#lib/data/cases/decide-lowering.ts';
import { CaseChangedError, NotPossibleError } from '#lib/data/cases/in-case.ts';
import { putBack } from '#lib/data/cases/put-back.ts';
import { readBrief } from '#lib/data/cases/read-case.ts';
import { readToAssess } from '#lib/data/cases/read-to-assess.ts';
import { askSafeguardingLead } from '#lib/data/cases/safeguarding.ts';
import { strikeOut } from '#lib/data/cases/strike-out.ts';
import { keepDraft } from '#lib/data/drafts/keep-draft.ts';
import { sealWriter } from '#lib/data/drafts/writer-seal.ts';
import { finishMeeting } from '#lib/data/meeting/finish.ts';
import { readMeeting } from '#lib/data/meeting/hold.ts';
import { NotFoundError } from '#lib/errors.ts';
import { addStaff } from '../records.ts';
import { signInAs } from '../session.ts';
import { assessed } from './assessed.ts';
import {
  audited,
  caseworker,
  db,
  formOf,
  later,
  lead,
  standing,
  stranger,
  versionOf,
} from './desk.ts';
import {
  afterwards,
  answered,
  entriesOf,
  finish,
  shownIn,
  start,
  withAppointment,
} from './meeting.ts';

vi.mock('next-auth', () => import('../session.ts'));

/* An appointment that takes place: what was written there becomes entries, tasks and the draft of the follow-up, once. */

const storyOf = async (reference: string) =>
  (await readBrief(reference, afterwards)).content.story.map(({ line }) => line);
const tasksOf = async (reference: string) => (await readBrief(reference, afterwards)).content.tasks;

describe('an appointment that takes place', () => {
  it('shows what it becomes first, and saves nothing of it', async () => {
    const { id, reference, entry } = await withAppointment();
    const before = await versionOf(reference);
    const refused = await finishMeeting(
      reference,
      formOf({ ...answered, entry, seen: '1', account: 'He followed me home', limits: 'now' }),
      afterwards,
    );
    expect(refused).toMatchObject({
      errors: {},
      review: [
        {
          title: 'Goes on file',
          lines: [
            'They came to their appointment',
            'The limits of confidentiality were explained, before the account',
            'Their account, not read back to them yet. He followed me home',
            'Next: no appointment for now; what was discussed is handed over on paper',
          ],
        },
        { title: 'Goes into the follow-up' },
        {
          title: 'Becomes tasks',
          lines: [
            expect.stringContaining('Write the follow-up (Tomasz Lewandowski, tomorrow 17:00)'),
            expect.stringContaining('Assess needs and risk'),
            expect.stringContaining('Read their account back to them'),
          ],
        },
      ],
    });
    expect(JSON.stringify(refused)).not.toContain(': He followed me home');
    expect(await entriesOf(id, 'account')).toEqual([]);
    expect(await versionOf(reference)).toBe(before);
  });

  it('took place: it is not said any more that they did not come', async () => {
    const found = await withAppointment();
    expect(await finish(found)).toBe('saved');
    const form = formOf({ entry: found.entry, seen: '2', outcome: 'did-not-come' });
    await expect(sayWhetherTheyCame(found.reference, form, afterwards)).rejects.toThrow(
      'What was said at this appointment is on file',
    );
  });

  it('becomes entries, tasks and a draft once that was seen', async () => {
    const found = await withAppointment();
    expect(
      await finish(found, {
        limits: 'now',
        account: 'He followed me home',
        readBack: 'on',
        'explained-police': 'on',
        'decision-police': 'not-now',
        'agreed-1': 'Ask housing for another room',
        'who-1': caseworker.id,
        'until-1': '2026-12-18',
      }),
    ).toBe('saved');
    expect(await storyOf(found.reference)).toEqual(
      expect.arrayContaining([
        expect.stringContaining('They came to their appointment'),
        'Their account, read back to them. He followed me home',
        'Options explained: the police. Not now: the police',
        'Agreed: Ask housing for another room (Tomasz Lewandowski, by 18 Dec 2026)',
      ]),
    );
    expect((await tasksOf(found.reference)).map(({ what }) => what).toSorted()).toEqual([
      'Ask housing for another room',
      'Assess needs and risk',
      'Write the follow-up',
    ]);
    expect((await entriesOf(found.id, 'follow-up'))[0]).toMatchObject({
      codes: { status: 'to-write', appointment: found.entry, metOn: '2026-12-10' },
      ended_at: null,
      due_at: new Date('2026-12-11T17:00:00Z'),
    });
    expect(await audited(found.id)).toContain('case.hold-appointment');
  });

  it('stands in the Story in the order of the page: who came first, what is to be done last', async () => {
    const found = await withAppointment();
    await finish(found, {
      limits: 'now',
      account: 'He followed me home',
      'explained-police': 'on',
    });
    const { story } = (await readBrief(found.reference, afterwards)).content;
    const kinds = story.map(({ kind }) => kind).toReversed();
    const wanted = ['limits', 'account', 'options-given', 'what-next', 'task', 'follow-up'];
    expect(
      kinds.filter((kind, place) => wanted.includes(kind) && kinds.indexOf(kind) === place),
    ).toEqual(wanted);
  });

  it('counts as a contact, at the time when it was', async () => {
    const found = await withAppointment();
    await finish(found);
    expect(await standing(found.id)).toMatchObject({
      state: 'support',
      next_step: 'agree',
      reached_at: new Date('2026-12-10T14:00:00Z'),
    });
  });

  it('has keeping in touch begin where they would like it', async () => {
    const found = await withAppointment();
    await finish(found, { touch: 'agreed' });
    expect(await standing(found.id)).toMatchObject({ state: 'touch' });
  });

  it('opens the assessment with what was said of needs and risk', async () => {
    const found = await withAppointment();
    await finish(found, {
      'flag-strangulation': 'yes',
      'note-strangulation': 'In May',
      'need-study': 'referral',
    });
    const { shown } = await readToAssess(found.reference, afterwards);
    expect(shown.spoken.answers).toEqual({
      'flag-strangulation': 'yes',
      'note-strangulation': 'In May',
      'need-study': 'referral',
    });
  });

  it('makes a case Red at once by what means at least High, before anybody has assessed it', async () => {
    const found = await withAppointment();
    await finish(found, { 'flag-suicide': 'yes' });
    expect(await standing(found.id)).toMatchObject({ level: 'red' });
    expect(await storyOf(found.reference)).toContain(
      'Level changed from Green to Red. Said at the appointment: suicide intent',
    );
  });

  it('asks the safeguarding lead by the same press, tells them by email, and has it assessed within the hour, on a Saturday too', async () => {
    await addStaff(db, 'Yusuf Rahman', ['safeguarding-lead']);
    const found = await withAppointment();
    const saturday = Temporal.Instant.from('2026-12-12T13:25:00Z');
    const fields = { ...answered, entry: found.entry, seen: '1', 'flag-danger': 'yes' };
    const refused = await finishMeeting(found.reference, formOf(fields), saturday);
    expect(JSON.stringify(refused)).toContain('The safeguarding lead is asked now');
    expect(JSON.stringify(refused)).toContain('Assess needs and risk (Tomasz Lewandowski, within');
    // Whoever reads it for some minutes does not have to read it again.
    const pressed = saturday.add({ minutes: 4 });
    const again = formOf({ ...fields, shown: shownIn(refused) });
    expect(await finishMeeting(found.reference, again, pressed)).toBe('saved');
    expect(
      await db.ask(
        `SELECT s.name FROM email e JOIN staff_member s ON s.id = e.recipient_id
          WHERE e.kind = 'safeguarding-asked'`,
      ),
    ).toEqual([{ name: 'Yusuf Rahman' }]);
    // Its lead is told too.
    expect(
      await db.ask(
        `SELECT s.name FROM email e JOIN staff_member s ON s.id = e.recipient_id
          WHERE e.kind = 'became-red'`,
      ),
    ).toEqual([{ name: 'Priya Raman' }]);
    const tasks = await entriesOf(found.id, 'task');
    expect(tasks.find(({ codes }) => codes.endsBy === 'assess')?.due_at).toEqual(
      new Date('2026-12-12T14:29:00Z'),
    );
  });

  it('asks the safeguarding lead again while they decide about something less grave, and not about the same twice', async () => {
    await addStaff(db, 'Yusuf Rahman', ['safeguarding-lead']);
    const found = await withAppointment();
    await askSafeguardingLead(found.reference, formOf({ why: 'A picture of them' }), later);
    const emails = async () =>
      (await db.ask(`SELECT FROM email WHERE kind = 'safeguarding-asked'`)).length;
    const once = await emails();
    await finish(found, { 'flag-strangulation': 'yes' });
    expect(await entriesOf(found.id, 'consultation')).toMatchObject([
      { codes: {} },
      { codes: { level: 'high' } },
    ]);
    expect(await emails()).toBe(2 * once);
    const { spoken } = (await readToAssess(found.reference, afterwards)).shown;
    const high = assessed({
      'flag-strangulation': 'yes',
      level: 'high',
      seen: '',
      spoken: spoken.id,
    });
    expect(await assess(found.reference, formOf(high), afterwards)).toBe('saved');
    expect(await emails()).toBe(2 * once);
  });

  it('asks the safeguarding lead nothing by what means less', async () => {
    const found = await withAppointment();
    await finish(found, { 'flag-control': 'yes' });
    expect(await entriesOf(found.id, 'consultation')).toEqual([]);
  });

  it('leaves the level of a case by what means less', async () => {
    const found = await withAppointment();
    await finish(found, { 'flag-control': 'yes' });
    expect(await standing(found.id)).toMatchObject({ level: 'green' });
  });

  it('remembers how they pause or stop', async () => {
    const found = await withAppointment();
    await finish(found, { pause: 'a hand on the table' });
    expect((await storyOf(found.reference)).join()).toContain(
      'to pause or stop: a hand on the table',
    );
  });

  it('has a red flag looked at that was named after the assessment was opened', async () => {
    const found = await withAppointment();
    const opened = assessed({ level: 'low', lowering: 'All is well', seen: '', spoken: '' });
    await finish(found, { 'flag-suicide': 'yes', repeated: 'yes' });
    const refused = await assess(found.reference, formOf(opened), afterwards);
    expect(refused).toMatchObject({
      errors: {
        'flag-suicide': expect.stringContaining('named at an appointment'),
        repeated: expect.stringContaining('named at an appointment'),
      },
      values: { spoken: expect.any(String) },
    });
  });

  it('keeps a level from being lowered below a red flag that was named there since it was asked for', async () => {
    const found = await withAppointment();
    const { reference } = found;
    const assessAs = async (changes: Readonly<Record<string, string>>, at: Temporal.Instant) => {
      const seen = (await readToAssess(reference, at)).shown.last?.id ?? '';
      return assess(reference, formOf({ ...assessed(changes), seen }), at);
    };
    expect(await assessAs({ level: 'high' }, later)).toBe('saved');
    expect(await assessAs({ level: 'low', lowering: 'He has moved away' }, start)).toBe('saved');
    await finish(found, { 'flag-strangulation': 'yes' });
    signInAs(lead);
    const { shown } = await readLoweringAsked(reference, afterwards);
    expect(shown.flags).toEqual(['Strangulation']);
    expect(shown.whyNot).toContain('strangulation');
    const form = formOf({ agreed: 'yes', why: 'I see it too', seen: `${shown.version}` });
    expect(await decideLowering(reference, form, afterwards)).toMatchObject({
      errors: { agreed: expect.stringContaining('strangulation') },
    });
    expect(await standing(found.id)).toMatchObject({ level: 'red' });
    expect((await tasksOf(reference)).map(({ what }) => what)).toContain('Assess needs and risk');
  });

  it('asks again where the address on file is another one by now', async () => {
    const { reference, entry } = await withAppointment();
    const form = formOf({
      ...answered,
      writing: 'email',
      readBackEmail: 'on',
      forAddress: 'old@example.org',
      entry,
      seen: '1',
    });
    expect(await finishMeeting(reference, form, afterwards)).toMatchObject({
      errors: { writing: expect.stringContaining('sam@example.org') },
      values: { forAddress: 'sam@example.org' },
    });
  });

  it('keeps nothing of it twice, where it is pressed again in a page that was left open', async () => {
    const found = await withAppointment();
    await finish(found);
    const form = formOf({ ...answered, entry: found.entry, seen: '1' });
    expect(await finishMeeting(found.reference, form, afterwards)).toHaveProperty('theirs');
    expect(await entriesOf(found.id, 'follow-up')).toHaveLength(1);
  });

  it('is finished no earlier than an hour before its time; until then it can be prepared', async () => {
    const { reference, entry } = await withAppointment();
    const form = formOf({ ...answered, entry, seen: '1' });
    await expect(finishMeeting(reference, form, start.subtract({ hours: 2 }))).rejects.toThrow(
      NotPossibleError,
    );
    expect((await readMeeting(reference, entry, later)).shown.seen).toBe('1');
  });

  it('that was changed meanwhile is looked at again', async () => {
    const { reference, entry } = await withAppointment();
    const form = formOf({ ...answered, entry, seen: '7' });
    await expect(finishMeeting(reference, form, afterwards)).rejects.toThrow(CaseChangedError);
  });

  it('that a colleague ended meanwhile shows what was being written all the same', async () => {
    const { reference, entry } = await withAppointment();
    const writer = { staffId: caseworker.id, form: 'hold-appointment', reference, entry };
    await keepDraft(await sealWriter(writer), { account: 'He followed me home', limits: 'now' });
    signInAs(lead);
    await sayWhetherTheyCame(
      reference,
      formOf({ entry, seen: '1', outcome: 'did-not-come', why: '' }),
      afterwards,
    );
    signInAs(caseworker);
    const refused = await readMeeting(reference, entry, afterwards).catch((error) => error);
    expect(refused).toBeInstanceOf(NotPossibleError);
    expect(refused.unsaved.words).toContain('He followed me home');
  });

  it('is for nobody else: like one that is not there, and audited', async () => {
    const { id, reference, entry } = await withAppointment();
    signInAs(stranger);
    await expect(readMeeting(reference, entry, later)).rejects.toThrow(NotFoundError);
    await expect(
      finishMeeting(reference, formOf({ ...answered, entry, seen: '1' }), afterwards),
    ).rejects.toThrow(NotFoundError);
    expect(await audited(id)).toContain('case.denied');
  });

  it('of another case is like one that is not there', async () => {
    const { entry } = await withAppointment();
    const { reference } = await withAppointment({
      phone: '07700 900456',
      email: 'kim@example.org',
    });
    await expect(readMeeting(reference, entry, later)).rejects.toThrow(NotFoundError);
  });

  it('asks for the email address to be read back before what was discussed may go there', async () => {
    const { reference, entry } = await withAppointment();
    const outcome = await finishMeeting(
      reference,
      formOf({ ...answered, writing: 'email', entry, seen: '1' }),
      afterwards,
    );
    expect(outcome).toMatchObject({ errors: { readBackEmail: expect.any(String) } });
  });

  it('seals what was said: in the clear stand codes and dates alone', async () => {
    const found = await withAppointment();
    await finish(found, { account: 'He followed me home', 'agreed-1': 'Rest', 'who-1': 'them' });
    const all = await db.ask<{ row: string }>('SELECT row_to_json(entry)::text AS row FROM entry');
    expect(all.map(({ row }) => row).join()).not.toMatch(/followed|Rest/);
  });
});

describe('an appointment that was written into the wrong case', () => {
  const entryOf = async (id: string) => {
    const [found] = await db.ask<{ id: string }>(
      `SELECT id FROM entry WHERE case_id = $1 AND kind = 'appointment' AND is_latest`,
      [id],
    );
    return found?.id ?? '';
  };
  const said = {
    limits: 'now',
    account: 'He followed me home',
    readBack: 'yes',
    'agreed-1': 'Ask housing',
    'who-1': caseworker.id,
    'until-1': '2026-12-18',
    touch: 'agreed',
    writing: 'email',
    readBackEmail: 'on',
  };

  it('takes all with it that was written as it ended, and brings it back when it is put back', async () => {
    const found = await withAppointment();
    await finish(found, said);
    const entry = await entryOf(found.id);
    await strikeOut(found.reference, formOf({ entry, why: 'Another person' }), afterwards);
    const story = (await storyOf(found.reference)).join();
    expect(story).not.toMatch(/followed|housing|Follow-up|keep in touch/);
    // Its lead looks at what was struck out.
    expect((await tasksOf(found.reference)).map(({ what }) => what)).toEqual([
      'Review an entry that was struck out',
    ]);
    const [row] = await db.ask('SELECT writing_agreed_at, state FROM case_file WHERE id = $1', [
      found.id,
    ]);
    expect(row).toMatchObject({ writing_agreed_at: null, state: 'assigned' });
    signInAs(lead);
    await putBack(found.reference, formOf({ entry }), afterwards);
    signInAs(caseworker);
    expect((await storyOf(found.reference)).join()).toMatch(/followed/);
    expect((await tasksOf(found.reference)).map(({ what }) => what).toSorted()).toEqual([
      'Ask housing',
      'Assess needs and risk',
      'Write the follow-up',
    ]);
  });
});

it('a colleague in whose name something is promised to the person is told', async () => {
  const found = await withAppointment();
  await finish(found, {
    'agreed-1': 'Ask housing',
    'who-1': lead.id,
    'until-1': '2026-12-14',
    'agreed-2': 'Call the tutor',
    'who-2': caseworker.id,
    'until-2': '2026-12-14',
  });
  expect(await db.ask(`SELECT recipient_id FROM email WHERE kind = 'agreed-for-you'`)).toEqual([
    { recipient_id: lead.id },
  ]);
});

describe('somebody who came, of whom nothing was written on the page', () => {
  it('has a follow-up to be written all the same', async () => {
    const { id, reference, entry } = await withAppointment();
    const form = formOf({ entry, seen: '1', outcome: 'attended', why: '' });
    expect(await sayWhetherTheyCame(reference, form, afterwards)).toBe('saved');
    expect((await entriesOf(id, 'follow-up'))[0]).toMatchObject({ codes: { status: 'to-write' } });
    expect((await tasksOf(reference)).map(({ what }) => what).toSorted()).toEqual([
      'Assess needs and risk',
      'Write down what was said at the appointment',
      'Write the follow-up',
    ]);
  });

  it('has the case open until they have the follow-up', async () => {
    const found = await withAppointment();
    await finish(found);
    const closing = formOf({
      outcome: 'supported',
      told: 'on',
      endTasks: 'on',
      seen: `${await versionOf(found.reference)}`,
    });
    expect(await closeCase(found.reference, closing, afterwards)).toMatchObject({
      errors: { outcome: expect.stringContaining('They do not have the follow-up') },
    });
  });
});

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { formOfCheck } from '#lib/casework/directory-checks/form-of-check.ts';
import { contactInWords, directory, findServices } from '#lib/content/directory.ts';
import { readLeadPage } from '#lib/data/cases/lead-page.ts';
import { endMendedNumbers, readNumber, sayRight, sayWrong } from '#lib/data/directory/checks.ts';
import { keepDraft } from '#lib/data/drafts/keep-draft.ts';
import { sealWriter } from '#lib/data/drafts/writer-seal.ts';
import { readAdministration } from '#lib/data/running/administration.ts';
import { NotFoundError } from '#lib/errors.ts';
import { caseworker, db, formOf, lead } from './cases/desk.ts';
import { addStaff } from './records.ts';
import { signInAs } from './session.ts';

vi.mock('next-auth', () => import('./session.ts'));

/* Numbers of the support directory are looked at by leads every six months; none changes by itself. */

const otherLead = await addStaff(db, 'Callum Reid', ['staff-team-lead']);
const administrator = await addStaff(db, 'Mei Tan', ['system-administrator']);

const now = Temporal.Instant.from('2026-12-02T10:00:00Z');
const service = 'juniper-lodge';
const contact = '0116 273 3330';
const marked = directory.filter(({ certainty }) => certainty === 'check').map(({ id }) => id);

beforeEach(async () => {
  await db.ask('DELETE FROM directory_check');
  signInAs(lead);
});

const due = async (at = now) => (await readLeadPage(at)).checks.map((one) => one.service);
const stored = () =>
  db.ask('SELECT service, contact, is_right, words, checked_by_name FROM directory_check');
const lastAudited = async () =>
  (
    await db.ask('SELECT actor_id, action, subject FROM audit_entry ORDER BY sequence DESC LIMIT 1')
  )[0];
/** What the administrator is told of numbers. */
const told = async () => {
  signInAs(administrator);
  const { matters } = await readAdministration();
  return matters.find(({ kind }) => kind === 'directory-wrong');
};

describe('numbers to check', () => {
  it('stand on the page of both leads: at first those that are marked, and all once six months are over', async () => {
    expect(await due()).toEqual(marked);
    signInAs(otherLead);
    expect(await due()).toEqual(marked);
    expect(await due(Temporal.Instant.from('2027-05-23T10:00:00Z'))).toHaveLength(directory.length);
  });

  it('go for six months once one lead says that they are right, from the page of the other too', async () => {
    expect(await sayRight(service, formOf({ contact }), now)).toBe('saved');
    expect(await stored()).toEqual([
      { service, contact, is_right: true, words: '', checked_by_name: 'Priya Raman' },
    ]);
    expect(await lastAudited()).toEqual({
      actor_id: lead.id,
      action: 'directory.checked',
      subject: service,
    });
    signInAs(otherLead);
    expect(await due()).not.toContain(service);
    expect(await due(Temporal.Instant.from('2027-06-02T10:00:00Z'))).not.toContain(service);
    const page = await readLeadPage(Temporal.Instant.from('2027-06-03T10:00:00Z'));
    expect(page.checks.find((one) => one.service === service)?.checkedOn).toEqual(
      Temporal.PlainDate.from('2026-12-02'),
    );
  });

  it('are kept once, though two leads press, or one presses twice', async () => {
    const press = () => sayRight(service, formOf({ contact }), now);
    expect(await Promise.all([press(), press(), press()])).toEqual(['saved', 'saved', 'saved']);
    expect(await stored()).toHaveLength(1);
  });

  it('are not said to be right where the directory has another number by now', async () => {
    expect(await sayRight(service, formOf({ contact: '0116 000 0000' }), now)).toBe('other-number');
    expect(await stored()).toEqual([]);
  });

  it('that are wrong go to the administrator with what is right, and for six months from the leads’ page', async () => {
    const words = 'It is 0116 496 0000 now, by their website';
    expect(await sayWrong(service, formOf({ words, contact }), now)).toBe('saved');
    // The same press once more.
    expect(await sayWrong(service, formOf({ words, contact }), now)).toBe('saved');
    expect(await stored()).toMatchObject([{ is_right: false, words }]);
    expect(await lastAudited()).toMatchObject({ action: 'directory.said-wrong', subject: service });
    expect(await due()).not.toContain(service);
    expect(await told()).toMatchObject({
      count: 1,
      subjects: [`Juniper Lodge, ${contact}: ${words} (Priya Raman, 2 December 2026)`],
    });
    // Nothing has changed by itself.
    const [unchanged] = findServices([service]);
    expect(unchanged && contactInWords(unchanged.contact)).toBe(contact);
  });

  it('that are wrong stay before the administrator until the directory has another number', async () => {
    await sayWrong(service, formOf({ words: 'It is another one', contact }), now);
    await endMendedNumbers();
    expect(await told()).toMatchObject({ count: 1 });
    // As if what was said had been of a number that the directory has no more.
    await db.ask(`UPDATE directory_check SET contact = '0116 000 0000'`);
    await endMendedNumbers();
    expect(await told()).toBeUndefined();
  });

  it.each([
    ['months later', { hours: 24 * 200 }],
    ['on the same day', { minutes: 5 }],
  ])(
    'are taken back from before the administrator where a lead finds them right after all, %s',
    async (_when, later) => {
      await sayWrong(service, formOf({ words: 'It is another one', contact }), now);
      expect(await sayRight(service, formOf({ contact }), now.add(later))).toBe('saved');
      expect(await told()).toBeUndefined();
    },
  );

  it.each([
    ['', 'Say in one line what is right'],
    ['a'.repeat(301), 'must be 300 characters or fewer'],
    ['One\nTwo', 'must be on one line'],
  ])('are not said to be wrong by %j: that is said beside the field', async (words, why) => {
    const refused = await sayWrong(service, formOf({ words, contact }), now);
    expect(refused).toMatchObject({ errors: { words: expect.stringContaining(why) } });
    expect(await stored()).toEqual([]);
    expect(await told()).toBeUndefined();
  });

  it('that changed since the page was opened are looked at once more', async () => {
    const form = formOf({ words: 'It is another one', contact: '0116 000 0000' });
    expect(await sayWrong(service, form, now)).toMatchObject({
      values: { words: 'It is another one', contact },
      errors: { words: expect.stringContaining(`something else by now: ${contact}`) },
    });
  });

  it('of which somebody is writing what is wrong keep that for them', async () => {
    const writer = await sealWriter({ form: formOfCheck(service), staffId: lead.id });
    expect(await keepDraft(writer, { words: 'It is 01' })).toBe('kept');
    expect((await readNumber(service)).draft?.values).toEqual({ words: 'It is 01' });
  });
});

it('are nothing to anybody but the leads of teams, and that is audited', async () => {
  const lastReader = await addStaff(db, 'Obinna Nwosu', ['last-reader']);
  signInAs(lastReader);
  expect(await due()).toEqual([]);
  for (const person of [caseworker, administrator, lastReader]) {
    signInAs(person);
    for (const ask of [
      () => readNumber(service),
      () => sayRight(service, formOf({ contact }), now),
      () => sayWrong(service, formOf({ words: 'x', contact }), now),
    ]) {
      await expect(ask()).rejects.toThrow(NotFoundError);
      expect(await lastAudited()).toEqual({
        actor_id: person.id,
        action: 'directory.denied',
        subject: null,
      });
    }
  }
});

it('of a service that is not there are a missing page', async () => {
  for (const missing of ['no-such-service', '', '__proto__']) {
    await expect(readNumber(missing)).rejects.toThrow(NotFoundError);
    await expect(sayRight(missing, formOf({ contact }), now)).rejects.toThrow(NotFoundError);
  }
});

it('what was said of a number, the role of the portal cannot change', async () => {
  await expect(db.askAsPortal('DELETE FROM directory_check')).rejects.toThrow('permission denied');
  await expect(db.askAsPortal(`UPDATE directory_check SET is_right = true`)).rejects.toThrow(
    'permission denied',
  );
});

import { expect, it, vi } from 'vitest';
import { listCases } from '#lib/data/cases/list-cases.ts';
import { lookAtCase } from '#lib/data/cases/look-at-case.ts';
import { readMyDay } from '#lib/data/cases/my-day.ts';
import { putIn } from '#lib/data/inbox.ts';
import { readPage } from '#lib/data/running/visit.ts';
import { asViewer } from '#lib/data/staff/as-viewer.ts';
import { namedSending } from '#lib/disclosure/sending.ts';
import { NotStaffError } from '#lib/errors.ts';
import { ownDatabase } from './database.ts';
import { addStaff, contactDetails, readyDraft } from './records.ts';
import { signInAs } from './session.ts';

vi.mock('next-auth', () => import('./session.ts'));

/* Who is looking is looked up in the transaction of what they ask for; a page is read in one. */

const db = await ownDatabase();
const lead = await addStaff(db, 'Priya Raman', ['student-team-lead']);

const transactionOf = (way: 'read' | 'write' = 'read') =>
  asViewer(way, async (transaction, viewer) => {
    const [row] = await transaction.$queryRaw<{ began: Date }[]>`SELECT now() AS began`;
    return { began: row?.began.getTime(), viewer };
  });

it('all that a page reads is read in one transaction, for one viewer', async () => {
  signInAs(lead);
  const { visit, shown } = await readPage(async () => [
    await transactionOf(),
    await transactionOf(),
  ]);
  const [first, second] = shown;
  expect(first).toEqual(second);
  expect(first?.viewer).toBe(visit.viewer);
  expect((await transactionOf()).began).not.toBe(first?.began);
});

it('a page changes nothing', async () => {
  signInAs(lead);
  await expect(readPage(() => transactionOf('write'))).rejects.toThrow('a page changes nothing');
  expect((await transactionOf('write')).viewer.id).toBe(lead.id);
});

it.each<[string, () => Promise<unknown>]>([
  ['the queue', () => listCases('')],
  ['My day', () => readMyDay()],
])('%s has the case whose disclosure just came, alone and on its page', async (_, read) => {
  signInAs(lead);
  for (const open of [read, () => readPage(read)]) {
    const draft = readyDraft({ role: 'undergraduate' });
    await putIn(namedSending(draft, contactDetails(), Temporal.Now.instant()));
    expect(JSON.stringify(await open())).toContain(draft.reference);
  }
});

it('the form of a case whose disclosure just came opens', async () => {
  signInAs(lead);
  const draft = readyDraft({ role: 'undergraduate' });
  await putIn(namedSending(draft, contactDetails(), Temporal.Now.instant()));
  const { shown } = await readPage(() => lookAtCase(draft.reference, 'note', async () => ({})));
  expect(shown.beside.summary.reference).toBe(draft.reference);
});

it('whoever is no member of staff has nothing taken in', async () => {
  const draft = readyDraft({ role: 'undergraduate' });
  await putIn(namedSending(draft, contactDetails(), Temporal.Now.instant()));
  signInAs({ subject: 'nobody' });
  await expect(readPage(() => listCases(''))).rejects.toThrow(NotStaffError);
  expect(await db.ask(`SELECT 1 FROM inbox WHERE envelope IS NOT NULL`)).toHaveLength(1);
});

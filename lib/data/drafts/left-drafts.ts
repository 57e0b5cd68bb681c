import 'server-only';
import { z } from 'zod';
import { can } from '#lib/casework/access/policy.ts';
import { knownRoles } from '#lib/casework/access/roles.ts';
import type { Viewer } from '#lib/casework/access/viewer.ts';
import { whoTakesOver } from '#lib/casework/drafts/left-draft.ts';
import { textIn } from '#lib/forms/form-given.ts';
import { NotPossibleError } from '../cases/in-case.ts';
import { asViewer, DeniedError } from '../staff/as-viewer.ts';
import { findReaders } from '../staff/readers.ts';
import { audit } from '../store/audit.ts';
import type { Transaction } from '../store/database.ts';
import { instantOf, storedInstant } from '../store/instants.ts';
import { readDraftValues } from './drafts.ts';

/** A new case that somebody was writing down who works here no more. */
export interface LeftDraft {
  readonly id: string;
  readonly author: string;
  readonly savedAt: Temporal.Instant;
}

const form = 'new-case';

/** More never wait: people leave one by one. */
const most = 50;

/**
 * @returns what people were writing of new cases who work here no more, for whom the cases would fall to: never to anybody who is meant by
 *   what they wrote of who must not be given it. The newest first
 * @throws SignedOutError, NotStaffError
 */
export async function findLeftDrafts(now: Temporal.Instant): Promise<readonly LeftDraft[]> {
  return asViewer('read', (transaction, viewer) => leftFor(transaction, viewer, now));
}

async function leftFor(
  transaction: Transaction,
  viewer: Viewer,
  now: Temporal.Instant,
): Promise<readonly LeftDraft[]> {
  if (!can.workOnCases(viewer)) return [];
  const found = await transaction.draft.findMany({
    where: { form, caseId: null, staff: { active: false } },
    orderBy: [{ savedAt: 'desc' }, { id: 'asc' }],
    take: most,
    select: { id: true, savedAt: true, staff: { select: { name: true, roles: true } } },
  });
  if (found.length === 0) return [];
  const readers = await findReaders(transaction, now);
  const forViewer: LeftDraft[] = [];
  for (const { id, savedAt, staff } of found) {
    // What cannot be opened may say that the viewer must not have it.
    const values = await readDraftValues(transaction, id);
    const author = { roles: knownRoles(staff.roles) };
    if (values === undefined || !whoTakesOver(values, author, readers).includes(viewer.id))
      continue;
    forViewer.push({ id, author: staff.name, savedAt: instantOf(savedAt) });
  }
  return forViewer;
}

/**
 * Makes the new case that somebody was writing down the viewer's to write: it is in the form as it was kept.
 * @throws SignedOutError, NotStaffError; NotFoundError for a draft that is not there, or not for the viewer (audited); NotPossibleError
 *   while they are writing one themselves
 */
export async function takeOverNewCase(
  posted: FormData,
  now = Temporal.Now.instant(),
): Promise<void> {
  const id = z.uuid().safeParse(textIn(posted, 'draft')).data;
  await asViewer('write', async (transaction, viewer) => {
    const found = (await leftFor(transaction, viewer, now)).find((one) => one.id === id);
    if (found === undefined) throw new DeniedError('draft.denied', viewer);
    const own = { staffId: viewer.id, form, caseId: null };
    if ((await transaction.draft.count({ where: own })) > 0) {
      throw new NotPossibleError('You are writing a new case yourself: save or discard that first');
    }
    await transaction.draft.update({
      where: { id: found.id },
      data: { staffId: viewer.id, savedAt: storedInstant(now) },
      select: { id: true },
    });
    await audit(transaction, 'draft.taken-over', { actorId: viewer.id, subject: found.id });
  });
}

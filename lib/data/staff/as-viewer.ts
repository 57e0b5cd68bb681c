import 'server-only';
import { AsyncLocalStorage } from 'node:async_hooks';
import { cache } from 'react';
import type { Viewer } from '#lib/casework/access/viewer.ts';
import { NotFoundError } from '#lib/errors.ts';
import { requireSignedIn } from '#lib/session.ts';
import { type AuditedAction, audit } from '../store/audit.ts';
import { database, type Transaction } from '../store/database.ts';
import { noteHere } from './presence.ts';
import { findViewer, holdViewer, RefusedStaffError } from './viewer.ts';

/** Something is not for this viewer: told as of what is not there, and audited where the transaction has ended. */
export class DeniedError extends NotFoundError {
  readonly action: AuditedAction;
  readonly actorId: string;
  readonly subject: string | undefined;

  /** @param subject the internal id of what it was about, where it is there */
  constructor(action: AuditedAction, viewer: Viewer, subject?: string) {
    super('not for this viewer');
    this.action = action;
    this.actorId = viewer.id;
    this.subject = subject;
  }
}

/** Whether what the viewer asks for changes something. */
export type Way = 'read' | 'write';

/** What is done for a person who is looking, in the transaction in which they were looked up. */
export type Work<Result> = (transaction: Transaction, viewer: Viewer) => Promise<Result>;

interface Page {
  readonly transaction: Transaction;
  readonly viewer: Viewer;
}

/** The page that is being read. */
const pageOf = new AsyncLocalStorage<Page>();

/**
 * Does what the person who is looking asks for, in one transaction: their record is found in it, so that a removal counts from
 * the very next statement. A refusal is audited after the rollback, which would take its entry too. What a page reads is read in
 * the transaction of the page: see {@link sharedByPage}.
 * @param way `write` holds the person's record as it is until the transaction ends; a page only reads
 * @throws SignedOutError, NotStaffError, and what the work throws
 */
export async function asViewer<Result>(way: Way, work: Work<Result>): Promise<Result> {
  const page = pageOf.getStore();
  if (page !== undefined) {
    if (way === 'write') throw new Error('a page changes nothing');
    return work(page.transaction, page.viewer);
  }
  const signedIn = await requireSignedIn();
  const find = way === 'write' ? holdViewer : findViewer;
  const result = await auditingRefusals(() =>
    database().$transaction(async (transaction) =>
      work(transaction, await find(transaction, signedIn)),
    ),
  );
  await noteHere(signedIn);
  return result;
}

/** Does the work of a page: all that asks by {@link asViewer} in it shares its transaction, and its viewer. */
export function sharedByPage<Result>(page: Page, work: () => Result): Result {
  return pageOf.run(page, work);
}

/** @returns whether what is asked for belongs to a page, which has begun its transaction */
export function isOnPage(): boolean {
  return pageOf.getStore() !== undefined;
}

/**
 * Who is looking, from the session and the staff record as it is now: for whoever asks for nothing else. What is read or changed for
 * them is read or changed by {@link asViewer}. While one page is drawn it is looked up once, however many of its parts ask.
 * @throws SignedOutError when nobody is signed in
 * @throws NotFoundError in a process that serves only the public site
 * @throws NotStaffError when the person has no staff record (any more)
 */
export const requireViewer: () => Promise<Viewer> = cache(async () => {
  const signedIn = await requireSignedIn();
  const viewer = await auditingRefusals(() => findViewer(database(), signedIn));
  await noteHere(signedIn);
  return viewer;
});

async function auditingRefusals<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof RefusedStaffError) {
      await audit(database(), 'staff.refused', { actorId: error.staffId });
    }
    if (error instanceof DeniedError) {
      const { action, actorId, subject } = error;
      await audit(database(), action, { actorId, subject });
    }
    throw error;
  }
}

import 'server-only';
import { can } from '#lib/casework/access/policy.ts';
import { longDate } from '#lib/content/long-date.ts';
import { findWrongNumber } from '../directory/checks.ts';
import { asViewer, DeniedError } from '../staff/as-viewer.ts';
import type { AdministratorNoticeKind } from '../store/administrator-notices.ts';
import { database, type Transaction } from '../store/database.ts';
import { dateOf } from '../store/instants.ts';

/** What only an administrator can mend, of one kind: how much, since when, and which. */
export interface AdministratorMatter {
  readonly kind: AdministratorNoticeKind;
  readonly count: number;
  readonly since: Temporal.PlainDate;
  /** Up to ten of the codes or ids that it concerns, none of a case; of a number of the directory what is right in its place. */
  readonly subjects: readonly string[];
}

export interface Administration {
  readonly matters: readonly AdministratorMatter[];
  readonly isWorking: boolean;
}

/** Of these a subject is the id of a case, which is none of an administrator's business. */
const aboutCases: ReadonlySet<AdministratorNoticeKind> = new Set(['reader-needed', 'id-replaced']);

const kinds: readonly AdministratorNoticeKind[] = [
  'mail-refused',
  'record-key-unknown',
  'envelope-unopened',
  'reader-needed',
  'id-replaced',
  'directory-wrong',
];

/**
 * How the installation stands, for the administrator.
 * @throws SignedOutError, NotStaffError; NotFoundError for everybody else
 */
export async function readAdministration(): Promise<Administration> {
  return asViewer('read', async (transaction, viewer) => {
    if (!can.administer(viewer)) throw new DeniedError('administration.denied', viewer);
    const matters: AdministratorMatter[] = [];
    for (const kind of kinds) {
      const matter = await findMatter(transaction, kind);
      if (matter !== undefined) matters.push(matter);
    }
    return { matters, isWorking: await isWorkerAlive(transaction) };
  });
}

/** @returns since when a worker must have said that it lives, to count as one that does */
export function aliveSince(now = Date.now()): Date {
  return new Date(now - 2 * 60_000);
}

/** @returns whether a worker said within two minutes that it lives */
export async function isWorkerAlive(
  transaction: Pick<Transaction, 'workerPulse'> = database(),
  now = Date.now(),
): Promise<boolean> {
  const alive = await transaction.workerPulse.count({
    where: { seenAt: { gt: aliveSince(now) } },
  });
  return alive > 0;
}

async function findMatter(
  transaction: Transaction,
  kind: AdministratorNoticeKind,
): Promise<AdministratorMatter | undefined> {
  const found = await transaction.administratorNotice.findMany({
    where: { kind },
    orderBy: [{ noticedOn: 'asc' }, { subject: 'asc' }],
    take: 10,
    select: { subject: true, noticedOn: true },
  });
  const [first] = found;
  if (first === undefined) return undefined;
  return {
    kind,
    count: await transaction.administratorNotice.count({ where: { kind } }),
    since: dateOf(first.noticedOn),
    subjects: await subjectsOf(transaction, kind, found),
  };
}

async function subjectsOf(
  transaction: Transaction,
  kind: AdministratorNoticeKind,
  found: readonly { readonly subject: string }[],
): Promise<readonly string[]> {
  if (aboutCases.has(kind)) return [];
  if (kind !== 'directory-wrong') return found.map(({ subject }) => subject);
  const wrong: string[] = [];
  for (const { subject } of found) {
    const number = await findWrongNumber(transaction, subject);
    if (number !== undefined) {
      const { name, contact, words, by, on } = number;
      wrong.push(`${name}, ${contact}: ${words} (${by}, ${longDate(on.toString())})`);
    }
  }
  return wrong;
}

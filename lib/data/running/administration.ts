import 'server-only';
import { can } from '#lib/casework/access/policy.ts';
import { requireViewer } from '#lib/data/staff/as-viewer.ts';
import { NotFoundError } from '#lib/errors.ts';
import type { AdministratorNoticeKind } from '../store/administrator-notices.ts';
import { audit } from '../store/audit.ts';
import { database } from '../store/database.ts';
import { dateOf } from '../store/instants.ts';

/** What only an administrator can mend, of one kind: how much, since when, and which. */
export interface AdministratorMatter {
  readonly kind: AdministratorNoticeKind;
  readonly count: number;
  readonly since: Temporal.PlainDate;
  /** Up to ten of the codes or ids that it concerns; none of a case. */
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
];

/**
 * How the installation stands, for the administrator.
 * @throws SignedOutError, NotStaffError; NotFoundError for everybody else
 */
export async function readAdministration(): Promise<Administration> {
  const viewer = await requireViewer();
  if (!can.administer(viewer)) {
    await audit(database(), 'administration.denied', { actorId: viewer.id });
    throw new NotFoundError('not for this viewer');
  }
  const matters = await Promise.all(kinds.map(findMatter));
  return {
    matters: matters.filter((matter) => matter !== undefined),
    isWorking: await isWorkerAlive(),
  };
}

/** @returns whether a worker said within two minutes that it lives */
export async function isWorkerAlive(now = Date.now()): Promise<boolean> {
  const alive = await database().workerPulse.count({
    where: { seenAt: { gt: new Date(now - 2 * 60_000) } },
  });
  return alive > 0;
}

async function findMatter(kind: AdministratorNoticeKind): Promise<AdministratorMatter | undefined> {
  const found = await database().administratorNotice.findMany({
    where: { kind },
    orderBy: [{ noticedOn: 'asc' }, { subject: 'asc' }],
    take: 10,
    select: { subject: true, noticedOn: true },
  });
  const [first] = found;
  if (first === undefined) return undefined;
  return {
    kind,
    count: await database().administratorNotice.count({ where: { kind } }),
    since: dateOf(first.noticedOn),
    subjects: aboutCases.has(kind) ? [] : found.map(({ subject }) => subject),
  };
}

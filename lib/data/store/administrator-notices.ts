import 'server-only';
import type { Transaction } from './database.ts';
import { todayIn } from './instants.ts';
import { filled } from './statement-names.ts';

/** What only an administrator can mend. */
export type AdministratorNoticeKind =
  /** An envelope of the inbox that cannot be opened or read; the subject is its sending's id. */
  | 'envelope-unopened'
  /** Records that name a key which is not configured; the subject is the key's id. */
  | 'record-key-unknown'
  /** What was sent came with an id or a reference that was taken; the subject is the id that was given in its place. */
  | 'id-replaced'
  /** The email provider refuses everything, for a reason that the configuration has to mend; the subject is its code. */
  | 'mail-refused'
  /** A case that nobody may read; the subject is its id. */
  | 'reader-needed'
  /** A number of the support directory of which a lead said that it is wrong; the subject is the service's id. */
  | 'directory-wrong';

type Noticing = Pick<Transaction, 'administratorNotice'>;

/** Puts something before the administrator, once. */
export async function noticeForAdministrator(
  transaction: Noticing,
  kind: AdministratorNoticeKind,
  subject: string,
  now = Temporal.Now.instant(),
): Promise<void> {
  await noticeEachForAdministrator(transaction, kind, [subject], now);
}

/** Puts several things of a kind before the administrator, each once. */
export async function noticeEachForAdministrator(
  transaction: Noticing,
  kind: AdministratorNoticeKind,
  subjects: readonly string[],
  now = Temporal.Now.instant(),
): Promise<void> {
  const noticedOn = todayIn(now);
  await transaction.administratorNotice.createMany({
    data: subjects.map((subject) => ({ kind, subject, noticedOn })),
    skipDuplicates: true,
  });
}

/** Takes notices back once what they told of has ended. @param subjects some of them; all of the kind where they are left out */
export async function endNotices(
  transaction: Noticing,
  kind: AdministratorNoticeKind,
  subjects?: readonly string[],
): Promise<void> {
  await transaction.administratorNotice.deleteMany({
    where: { kind, ...(subjects !== undefined && { subject: { in: filled(subjects) } }) },
  });
}

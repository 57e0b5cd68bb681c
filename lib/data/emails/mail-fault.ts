import 'server-only';
import { endNotices, noticeForAdministrator } from '../store/administrator-notices.ts';
import { database } from '../store/database.ts';

/** Puts before the administrator that the email provider takes nothing. @param code the provider's, never its words */
export async function recordMailFault(code: string): Promise<void> {
  await endNotices(database(), 'mail-refused');
  await noticeForAdministrator(database(), 'mail-refused', code);
}

/** Takes that back. @returns whether anything was on record */
export async function clearMailFault(): Promise<boolean> {
  const { count } = await database().administratorNotice.deleteMany({
    where: { kind: 'mail-refused' },
  });
  return count > 0;
}

/** @returns whether the email provider takes nothing until the configuration is mended */
export async function hasMailFault(): Promise<boolean> {
  return (await database().administratorNotice.count({ where: { kind: 'mail-refused' } })) > 0;
}

import 'server-only';
import { clearMailFault, recordMailFault } from '#lib/data/emails/mail-fault.ts';
import { log } from '#lib/log.ts';

/*
 * A wrong key, a sender that is not verified or a suspended account concerns every email. One tries again every minute, for
 * as long as it lasts; the others wait for it.
 */

const msBetweenTries = 45_000;

let fault: { readonly code: string; readonly triedAt: number } | undefined;
/** Whether this process knows that nothing is on record. */
let isClear = false;

/** @returns whether the provider took nothing a moment ago, for a reason that will not pass by itself */
export function isWaitingForMend(now = Date.now()): boolean {
  return fault !== undefined && now - fault.triedAt < msBetweenTries;
}

/** Notes that the provider takes nothing: in the log once, before the administrator, in the health answer. */
export async function noteFault(code: string, now = Date.now()): Promise<void> {
  const isNew = fault?.code !== code;
  fault = { code, triedAt: now };
  isClear = false;
  if (!isNew) return;
  log.error('email provider refuses everything', { code });
  await recordMailFault(code);
}

/** Notes that the provider took an email. @returns whether a fault has ended by it */
export async function noteThatItWorks(): Promise<boolean> {
  if (isClear) return false;
  const hadFault = (await clearMailFault()) || fault !== undefined;
  if (hadFault) log.info('email provider takes emails again');
  fault = undefined;
  isClear = true;
  return hadFault;
}

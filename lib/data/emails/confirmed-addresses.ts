import 'server-only';
import { mailboxOf } from '#lib/forms/email-address.ts';
import { keyedHash, keyedHashes } from '#lib/sealing/keyed-hash.ts';
import { database } from '../store/database.ts';

const aDay = 24 * 60 * 60 * 1_000;

/**
 * Claims the one confirmation that an address may get within a day. What is kept of the address is a keyed hash, for that
 * day.
 * @returns whether this email is the one
 */
export async function claimConfirmation(
  address: string,
  emailId: string,
  now = Temporal.Now.instant(),
): Promise<boolean> {
  const mailbox = mailboxOf(address);
  const at = new Date(now.epochMilliseconds);
  const since = new Date(now.epochMilliseconds - aDay);
  const known = await database().confirmedAddress.findFirst({
    where: { addressHash: { in: [...keyedHashes('address', mailbox)] }, at: { gt: since } },
    select: { emailId: true },
  });
  if (known !== null) return known.emailId === emailId;
  // Of two at once, one is first.
  const claimed = await database().$queryRaw<{ email_id: string }[]>`
    INSERT INTO public.confirmed_address AS c (address_hash, email_id, at)
    VALUES (${keyedHash('address', mailbox)}, ${emailId}::uuid, ${at})
    ON CONFLICT (address_hash) DO UPDATE SET email_id = excluded.email_id, at = excluded.at
      WHERE c.at <= ${since} OR c.email_id = excluded.email_id
    RETURNING email_id`;
  return claimed.length > 0;
}

/** Forgets the addresses that got their confirmation more than a day ago. */
export async function forgetConfirmedAddresses(now = Temporal.Now.instant()): Promise<void> {
  await database().confirmedAddress.deleteMany({
    where: { at: { lte: new Date(now.epochMilliseconds - aDay) } },
  });
}

import 'server-only';
import type { WishesConfirmed } from '#lib/casework/contact/confirmation.ts';
import { instantOf } from '../store/instants.ts';

/** @returns when the wishes of a stored case were confirmed */
export function confirmedIn({
  wishesConfirmedAt,
  emailConfirmedAt,
  writingAgreedAt,
}: {
  readonly wishesConfirmedAt: Date | null;
  readonly emailConfirmedAt: Date | null;
  readonly writingAgreedAt: Date | null;
}): WishesConfirmed {
  return {
    wishesAt: wishesConfirmedAt === null ? undefined : instantOf(wishesConfirmedAt),
    emailAt: emailConfirmedAt === null ? undefined : instantOf(emailConfirmedAt),
    ...(writingAgreedAt !== null && { writingAt: instantOf(writingAgreedAt) }),
  };
}

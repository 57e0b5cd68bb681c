import { createHash } from 'node:crypto';

/** A person's identifier in tokens: always the same for the same address, and not the address. */
export function subjectOf({ email }: { readonly email: string }): string {
  return createHash('sha256').update(email).digest('base64url').slice(0, 24);
}

import { databaseUser } from './database-address.ts';
import type { PrivateKey } from './keys.ts';
import type { VariableName } from './variables.ts';

/** What of a configuration is secret, as far as the process holds it. */
export interface SecretHolder {
  readonly COOKIE_SECRET: readonly string[];
  readonly SESSION_SECRET?: readonly string[] | undefined;
  readonly RECORD_KEYS?: readonly string[] | undefined;
  readonly MATCHING_KEY?: readonly string[] | undefined;
  readonly SEALING_PRIVATE_KEY?: readonly PrivateKey[] | undefined;
  readonly OIDC_CLIENT_SECRET?: string | undefined;
  readonly RESEND_API_KEY?: string | undefined;
  readonly DATABASE_URL?: string | undefined;
  readonly INBOX_DATABASE_URL: string;
}

/**
 * Finds a secret that would open two doors, so that somebody who learns it at one (the public site holds COOKIE_SECRET and
 * a database password) has the other too.
 * @returns the second variable that holds it, and a phrase that follows its name; undefined where there is none
 */
export function findSecretHeldTwice(
  holder: SecretHolder,
): { readonly name: VariableName; readonly message: string } | undefined {
  const holders = new Map<string, VariableName>();
  for (const [name, secret] of secretsOf(holder)) {
    const first = holders.get(secret);
    if (first !== undefined) {
      const message =
        first === name
          ? 'holds one secret twice'
          : `holds a secret that ${first} holds too: each needs its own`;
      return { name, message };
    }
    holders.set(secret, name);
  }
  return undefined;
}

function secretsOf(holder: SecretHolder): readonly (readonly [VariableName, string])[] {
  const passwordOf = (address = 'none:') => databaseUser(address).password;
  const held: readonly (readonly [VariableName, readonly (string | undefined)[] | undefined])[] = [
    ['COOKIE_SECRET', holder.COOKIE_SECRET],
    ['SESSION_SECRET', holder.SESSION_SECRET],
    ['RECORD_KEYS', holder.RECORD_KEYS],
    ['MATCHING_KEY', holder.MATCHING_KEY],
    ['SEALING_PRIVATE_KEY', holder.SEALING_PRIVATE_KEY?.map(({ d }) => d)],
    ['OIDC_CLIENT_SECRET', [holder.OIDC_CLIENT_SECRET]],
    ['RESEND_API_KEY', [holder.RESEND_API_KEY]],
    ['DATABASE_URL', [passwordOf(holder.DATABASE_URL)]],
    ['INBOX_DATABASE_URL', [passwordOf(holder.INBOX_DATABASE_URL)]],
  ];
  return held.flatMap(([name, secrets = []]) =>
    secrets
      // The fill of base64 is no part of it.
      .map((secret = '') => secret.replace(/={1,2}$/, ''))
      .filter((secret) => secret !== '')
      .map((secret) => [name, secret] as const),
  );
}

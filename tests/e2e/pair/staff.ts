import { encode } from 'next-auth/jwt';
import type { Pair } from './pair.ts';

/** @returns the cookie of somebody who signed in just now, without a provider */
export async function sessionOf({ secrets }: Pair, subject: string): Promise<string> {
  const token = await encode({
    token: { sub: subject, since: Date.now() },
    secret: secrets.sessionSecret,
  });
  return `next-auth.session-token=${token}`;
}

/** Opens a page of the portal. @returns its words and all else that it holds */
export async function openAs(pair: Pair, subject: string, path: string): Promise<string> {
  const cookie = await sessionOf(pair, subject);
  const answer = await fetch(`${pair.portal.address}${path}`, { headers: { cookie } });
  return answer.text();
}

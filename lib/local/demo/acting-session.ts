import { AsyncLocalStorage } from 'node:async_hooks';
import { SignedOutError } from '#lib/errors.ts';
import type { SignedIn } from '../../session.ts';

/*
 * Who acts, in a command that fills a demonstration. It stands in the place of lib/session.ts where Node.js is started with the
 * condition "acting" (package.json, "imports"), and nowhere else: the site is built and served without it, so that no request
 * can reach it (decision 0032).
 */

const acting = new AsyncLocalStorage<SignedIn>();

/**
 * Does something in the name of a person, as if they were signed in. What they may do is decided as ever.
 * @param subject the provider's own name for the person
 */
export function actingAs<Result>(subject: string, work: () => Promise<Result>): Promise<Result> {
  return acting.run({ subject, since: Date.now() }, work);
}

/** In the place of the one that reads a cookie. */
export async function findSignedIn(): Promise<SignedIn | undefined> {
  return acting.getStore();
}

/**
 * In the place of the one that reads a cookie.
 * @throws SignedOutError where nobody acts
 */
export async function requireSignedIn(): Promise<SignedIn> {
  const signedIn = await findSignedIn();
  if (signedIn === undefined) throw new SignedOutError('nobody acts');
  return signedIn;
}

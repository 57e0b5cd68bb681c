import 'server-only';
import { decode } from 'next-auth/jwt';
import { portalEnv } from '#lib/env.ts';

/** The cookies of a request. */
interface Jar {
  getAll(): readonly { readonly name: string; readonly value: string }[];
}

/**
 * What a sign-in leaves in the browser on its way to the provider is sealed by next-auth itself, with the one secret that
 * it is given: a sign-in that comes back is to be given the one that it began with.
 * @returns that secret, or the current one where it began with none of ours
 */
export async function secretOfSignIn(jar: Jar): Promise<string> {
  const [current, ...earlier] = portalEnv().SESSION_SECRET;
  const state = jar.getAll().find(({ name }) => /^(__Secure-)?next-auth\.state$/.test(name));
  if (state === undefined) return current;
  for (const secret of earlier) {
    const sealed = { token: state.value, salt: state.name, secret };
    if ((await decode(sealed).catch(() => null)) !== null) return secret;
  }
  return current;
}

import 'server-only';
import type { JWTOptions } from 'next-auth/jwt';
import { decode, encode } from 'next-auth/jwt';
import { portalEnv } from '#lib/env.ts';

/**
 * How sessions are sealed: with the first of SESSION_SECRET. What any of them sealed opens, so that nobody is signed out
 * while they change.
 * @param seconds after which a session ends, although somebody may still have its cookie
 */
export function sessionSeal(seconds: number): Partial<JWTOptions> {
  const secrets = portalEnv().SESSION_SECRET;
  return {
    // next-auth seals a new session for thirty days where nothing is said here.
    maxAge: seconds,
    encode: (parameters) => encode({ ...parameters, secret: secrets[0], maxAge: seconds }),
    decode: async (parameters) => {
      let failure: unknown;
      for (const secret of secrets) {
        try {
          return await decode({ ...parameters, secret });
        } catch (error) {
          failure = error;
        }
      }
      throw failure;
    },
  };
}

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

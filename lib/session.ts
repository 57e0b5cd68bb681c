import 'server-only';
import { getServerSession, type NextAuthOptions } from 'next-auth';
import { decode, encode, type JWTOptions } from 'next-auth/jwt';
import { env, portalEnv } from '#lib/env.ts';
import { NotFoundError, SignedOutError } from '#lib/errors.ts';

/** Who a session says somebody is, and since when. */
export interface SignedIn {
  /** The provider's own name for the person. */
  readonly subject: string;
  /** When they signed in, in milliseconds since 1970. */
  readonly since: number;
}

declare module 'next-auth' {
  interface Session {
    signedIn?: SignedIn;
  }
}

declare module 'next-auth/jwt' {
  interface JWT {
    since?: number;
  }
}

/** A working day: a session cannot be stretched, so that a forgotten one ends. */
const sessionSeconds = 8 * 60 * 60;

/**
 * How a session is kept and read. It says who somebody is and nothing more: the subject and the time of the sign-in alone, in a
 * sealed httpOnly cookie.
 */
export function sessionOptions() {
  return {
    secret: portalEnv().SESSION_SECRET[0],
    session: { strategy: 'jwt', maxAge: sessionSeconds },
    jwt: sessionSeal(sessionSeconds),
    callbacks: {
      jwt: ({ token, account }) => {
        // Only a sign-in brings it: reading a session leaves it out, whatever its type says.
        if (account) return { sub: account.providerAccountId, since: Date.now() };
        const { sub, since } = token;
        return sub === undefined || since === undefined ? {} : { sub, since };
      },
      session: ({ session, token }) => ({
        expires: session.expires,
        ...(token.sub === undefined || token.since === undefined
          ? {}
          : { signedIn: { subject: token.sub, since: token.since } }),
      }),
    },
  } as const satisfies Partial<NextAuthOptions>;
}

/** @returns who the request's cookie says is signed in, without a query; undefined where nobody is */
export async function findSignedIn(): Promise<SignedIn | undefined> {
  const session = await getServerSession({ ...sessionOptions(), providers: [], logger: silent });
  return session?.signedIn;
}

/**
 * @returns who the request's cookie says is signed in, without a query
 * @throws SignedOutError when nobody is signed in
 * @throws NotFoundError in a process that serves only the public site
 */
export async function requireSignedIn(): Promise<SignedIn> {
  if (env().SERVES === 'public') throw new NotFoundError('this process serves no portal');
  const signedIn = await findSignedIn();
  if (signedIn === undefined) throw new SignedOutError('nobody is signed in');
  return signedIn;
}

/** Anybody can send a session cookie that is none: it is nobody's sign-in, and must not fill the log. */
const silent = { error: () => {}, warn: () => {}, debug: () => {} };

/**
 * How sessions are sealed: with the first of SESSION_SECRET. What any of them sealed opens, so that nobody is signed out
 * while they change.
 * @param seconds after which a session ends, although somebody may still have its cookie
 */
function sessionSeal(seconds: number): Partial<JWTOptions> {
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

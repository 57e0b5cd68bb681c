import 'server-only';
import { cookies } from 'next/headers';
import { z } from 'zod';
import { endSessionsOf, isLive } from '#lib/data/staff/viewer.ts';
import { portalEnv } from '#lib/env.ts';
import { kindOf, log } from '#lib/log.ts';
import { findSignedIn } from '#lib/session.ts';

/** Long enough for a provider that is there, short enough for somebody who wants to be gone. */
const msToAnswer = 2_000;

/** Every cookie of next-auth: the session, in chunks where it is long, and what a sign-in leaves behind. */
const cookieOfSession = /^(__Secure-|__Host-)?next-auth\./;

const discoverySchema = z.object({
  end_session_endpoint: z.url({ protocol: /^https?$/ }).optional(),
});

/**
 * Ends the session here, whatever else fails, and finds where the provider ends its own (OpenID Connect RP-Initiated Logout 1.0). No token
 * goes into the address; the provider may ask the person to confirm instead.
 * @returns the address to go to: the provider's, or the signed-out page, which is told what may still be open
 */
export async function signOut(): Promise<string> {
  const isEnded = await endSession();
  const { PUBLIC_URL, OIDC_CLIENT_ID } = portalEnv();
  if (!isEnded) return `${PUBLIC_URL}/signed-out?only=browser`;
  const endpoint = await findEndSessionEndpoint();
  if (endpoint === undefined) return `${PUBLIC_URL}/signed-out?only=here`;
  const address = new URL(endpoint);
  address.searchParams.set('client_id', OIDC_CLIENT_ID);
  address.searchParams.set('post_logout_redirect_uri', `${PUBLIC_URL}/signed-out`);
  return address.href;
}

/**
 * This browser forgets the session first: somebody leaves a computer that others use. Then the record ends every session that
 * began before, so that a cookie that was copied does not outlive the sign-out.
 * @returns whether the record was reached
 */
async function endSession(): Promise<boolean> {
  const signedIn = await findSignedIn();
  await forgetInBrowser();
  try {
    // One that has ended already must not end those that live: its cookie may be somebody else's copy.
    if (signedIn !== undefined && (await isLive(signedIn))) await endSessionsOf(signedIn.subject);
    return true;
  } catch (error) {
    log.error('sessions could not be ended', { kind: kindOf(error) });
    return false;
  }
}

async function forgetInBrowser(): Promise<void> {
  const jar = await cookies();
  for (const { name } of jar.getAll()) {
    if (!cookieOfSession.test(name)) continue;
    jar.set(name, '', {
      maxAge: 0,
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: name.startsWith('__'),
    });
  }
}

async function findEndSessionEndpoint(): Promise<string | undefined> {
  const issuer = portalEnv().OIDC_ISSUER.replace(/\/$/, '');
  try {
    const answer = await fetch(`${issuer}/.well-known/openid-configuration`, {
      cache: 'no-store',
      signal: AbortSignal.timeout(msToAnswer),
    });
    return answer.ok ? discoverySchema.parse(await answer.json()).end_session_endpoint : undefined;
  } catch (error) {
    log.error('sign-out at the provider not found', { kind: kindOf(error) });
    return undefined;
  }
}

import 'server-only';
import { createHash, randomBytes } from 'node:crypto';
import { cookies } from 'next/headers';
import { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { portalEnv } from '#lib/env.ts';
import { authOptions, providerId } from './options.ts';
import { signInTarget } from './sign-in-target.ts';

/**
 * Starts a sign-in without script. next-auth wants its own token posted, which its client library fetches first;
 * here both halves are made on the spot, in the form that next-auth verifies.
 * @param target where to go afterwards; anything but a page of the portal becomes its first page
 * @returns the redirect to the provider, with the cookies of pkce, state and nonce
 */
export async function beginSignIn(target: string): Promise<Response> {
  const options = authOptions();
  const { PUBLIC_URL, SESSION_SECRET } = portalEnv();
  const secure = PUBLIC_URL.startsWith('https:');
  const token = randomBytes(32).toString('hex');
  const proof = createHash('sha256').update(`${token}${SESSION_SECRET[0]}`).digest('hex');
  (await cookies()).set(
    secure ? '__Host-next-auth.csrf-token' : 'next-auth.csrf-token',
    `${token}|${proof}`,
    { httpOnly: true, sameSite: 'lax', path: '/', secure },
  );
  const request = new NextRequest(new URL(`/api/auth/signin/${providerId}`, PUBLIC_URL), {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      csrfToken: token,
      callbackUrl: `${PUBLIC_URL}${signInTarget(target, PUBLIC_URL)}`,
    }),
  });
  return NextAuth(request, { params: { nextauth: ['signin', providerId] } }, options);
}

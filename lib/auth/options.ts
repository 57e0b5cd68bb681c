import { sessionPaths } from '#lib/paths.ts';
import 'server-only';
import { notFound } from 'next/navigation';
import type { NextAuthOptions } from 'next-auth';
import { z } from 'zod';
import { admitStaff } from '#lib/data/staff/viewer.ts';
import { env } from '#lib/env.ts';
import { kindOf, log } from '#lib/log.ts';
import { sessionOptions } from '#lib/session.ts';

/**
 * An address as staff records have it: lower case, ASCII. One with other letters is nobody's here: some of them turn into plain
 * ones in lower case (the Kelvin sign into k), and would be somebody else's address.
 */
export function staffAddress(email: string | undefined): string | undefined {
  const isPlain = email !== undefined && email.length <= 254 && /^[!-~]{3,254}$/.test(email);
  return isPlain ? email.toLowerCase() : undefined;
}

/** The name of the one provider, part of the address that it calls back. */
export const providerId = 'university';

const profileSchema = z.object({
  sub: z.string().min(1),
  email: z.string().optional(),
  email_verified: z.boolean().optional(),
});

/**
 * Single sign-on with the university's OpenID Connect provider. What somebody may see is looked up on every request.
 * @throws what Next's notFound throws, in a process that serves only the public site: it has no sign-in
 */
export function authOptions(): NextAuthOptions {
  const environment = env();
  if (environment.SERVES === 'public') notFound();
  const { PUBLIC_URL, OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = environment;
  const reading = sessionOptions();
  return {
    ...reading,
    providers: [
      {
        id: providerId,
        name: 'University account',
        type: 'oauth',
        wellKnown: `${OIDC_ISSUER.replace(/\/$/, '')}/.well-known/openid-configuration`,
        clientId: OIDC_CLIENT_ID,
        clientSecret: OIDC_CLIENT_SECRET,
        idToken: true,
        checks: ['pkce', 'state', 'nonce'],
        authorization: { params: { scope: 'openid email profile' } },
        profile: (profile: unknown) => ({ id: profileSchema.parse(profile).sub }),
      },
    ],
    pages: { signIn: sessionPaths.signIn, error: sessionPaths.signIn },
    callbacks: {
      ...reading.callbacks,
      async signIn({ profile }) {
        const parsed = profileSchema.safeParse(profile);
        if (!parsed.success) return false;
        const { sub, email } = parsed.data;
        const vouched = parsed.data.email_verified ?? environment.OIDC_EMAIL_TRUSTED;
        try {
          const admitted = await admitStaff(sub, vouched ? staffAddress(email) : undefined);
          return admitted ? true : sessionPaths.notStaff;
        } catch (error) {
          // next-auth would put the error's own words into the address.
          log.error('sign-in failed', { code: 'STAFF_RECORD', kind: kindOf(error) });
          return `${sessionPaths.signIn}?error=Unavailable`;
        }
      },
      redirect: ({ url }) => {
        const target = URL.parse(url, PUBLIC_URL);
        return target?.origin === PUBLIC_URL ? target.href : `${PUBLIC_URL}/portal`;
      },
    },
    logger: {
      error: (code, detail) => {
        // Anybody can send a session cookie that is none: it is nobody's sign-in, and must not fill the log.
        if (code === 'JWT_SESSION_ERROR') return;
        const kind = kindOf(detail instanceof Error ? detail : detail.error);
        log.error('sign-in failed', { code, kind });
      },
      warn: () => {},
      debug: () => {},
    },
  };
}

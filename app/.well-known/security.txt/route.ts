import { env } from '#lib/env.ts';
import { institution } from '#lib/institution.ts';
import { securityTxt } from '#lib/security-txt.ts';

/** A build does not know the site's address, nor the day. */
export const dynamic = 'force-dynamic';

/** Whom to tell of a weakness. */
export function GET(): Response {
  const text = securityTxt({
    publicUrl: env().PUBLIC_URL,
    contact: institution.links.securityContact?.href,
    now: new Date(),
  });
  return new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}

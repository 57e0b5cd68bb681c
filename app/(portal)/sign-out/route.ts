import type { NextRequest } from 'next/server';
import { signOut } from '#lib/auth/sign-out.ts';
import { env } from '#lib/env.ts';

/** The sign-out button posts here. Another site cannot sign anybody out: a browser says where a form came from. */
export async function POST(request: NextRequest): Promise<Response> {
  const origin = request.headers.get('origin');
  if (origin !== null && origin !== env().PUBLIC_URL) return new Response(null, { status: 403 });
  return new Response(null, { status: 303, headers: { Location: await signOut() } });
}

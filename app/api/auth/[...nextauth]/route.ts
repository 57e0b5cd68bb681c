import { cookies } from 'next/headers';
import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { authOptions } from '#lib/auth/options.ts';
import { secretOfSignIn } from '#lib/auth/session-secrets.ts';

interface Context {
  params: Promise<{ nextauth: string[] }>;
}

/**
 * What of next-auth is open to the network: the provider's answer, and its ways to the sign-in page. Its other
 * addresses would stretch a session, or write to the log what anybody sends.
 */
const open = ['callback', 'error', 'signin'];

export async function GET(request: NextRequest, context: Context): Promise<Response> {
  const params = await context.params;
  const [address = ''] = params.nextauth;
  if (!open.includes(address)) return new Response(null, { status: 404 });
  const options = authOptions();
  if (address === 'callback') options.secret = await secretOfSignIn(await cookies());
  return NextAuth(request, { params }, options);
}

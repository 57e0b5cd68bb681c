import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { authOptions } from '#lib/auth/options.ts';

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
  if (!open.includes(params.nextauth[0] ?? '')) return new Response(null, { status: 404 });
  return NextAuth(request, { params }, authOptions());
}

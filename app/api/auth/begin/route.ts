import type { NextRequest } from 'next/server';
import { beginSignIn } from '#lib/auth/begin-sign-in.ts';
import { workPaths } from '#lib/paths.ts';

/** The button on the sign-in page posts here, with or without script, and is sent on to the provider. */
export async function POST(request: NextRequest): Promise<Response> {
  const form = await request.formData().catch(() => undefined);
  const target = form?.get('target');
  return beginSignIn(typeof target === 'string' ? target : workPaths.home);
}

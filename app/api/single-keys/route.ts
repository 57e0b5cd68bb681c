import type { NextRequest } from 'next/server';
import { chooseSingleKeys } from '#lib/data/staff/single-keys.ts';
import { env } from '#lib/env.ts';
import { NotFoundError, NotStaffError, SignedOutError } from '#lib/errors.ts';
import { textIn } from '#lib/forms/form-given.ts';
import { sessionPaths, workPaths } from '#lib/paths.ts';

/**
 * The switch for single keys posts here, from every page of the portal, and leads to the list of keys, which says how it stands. Another site
 * cannot press it: a browser says where a form came from.
 */
export async function POST(request: NextRequest): Promise<Response> {
  const origin = request.headers.get('origin');
  if (origin !== null && origin !== env().PUBLIC_URL) return new Response(null, { status: 403 });
  const form = await request.formData().catch(() => new FormData());
  const place = await placeAfter(form);
  if (place === undefined) return new Response(null, { status: 404 });
  return new Response(null, { status: 303, headers: { Location: place } });
}

async function placeAfter(form: FormData): Promise<string | undefined> {
  try {
    await chooseSingleKeys(textIn(form, 'keys') === 'on');
    return workPaths.keys;
  } catch (error) {
    if (error instanceof SignedOutError) return sessionPaths.signIn;
    if (error instanceof NotStaffError) return sessionPaths.notStaff;
    if (error instanceof NotFoundError) return undefined;
    throw error;
  }
}

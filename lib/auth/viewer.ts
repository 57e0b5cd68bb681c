import 'server-only';
import { getServerSession } from 'next-auth';
import type { Viewer } from '#lib/casework/access/policy.ts';
import { findViewer } from '#lib/data/staff/viewer.ts';
import { env } from '#lib/env.ts';
import { NotFoundError, SignedOutError } from '#lib/errors.ts';
import { authOptions } from './options.ts';

/**
 * Who is looking, from the session's cookie and the staff record as it is now.
 * @throws SignedOutError when nobody is signed in
 * @throws NotFoundError in a process that serves only the public site
 * @throws NotStaffError when the person has no staff record (any more)
 */
export async function requireViewer(): Promise<Viewer> {
  if (env().SERVES === 'public') throw new NotFoundError('this process serves no portal');
  const session = await getServerSession(authOptions());
  if (session?.signedIn === undefined) throw new SignedOutError('nobody is signed in');
  return findViewer(session.signedIn);
}

let subject: string | undefined;

/** Signs a person in, by the provider's name for them; undefined signs out. */
export function signInAs(person: { readonly subject: string } | undefined): void {
  subject = person?.subject;
}

/**
 * Stands in for next-auth's session, which is read from a request that only Next has. Everything behind it (the staff
 * record, the roles, what they allow) is the real thing. For `vi.mock('next-auth', () => import('./session.ts'))`.
 */
export async function getServerSession(): Promise<{
  readonly signedIn: { readonly subject: string; readonly since: number };
} | null> {
  return subject === undefined ? null : { signedIn: { subject, since: Date.now() } };
}

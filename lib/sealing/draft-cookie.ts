import 'server-only';
import { cookies } from 'next/headers';
import {
  type Carried,
  carriedSchema,
  type Draft,
  type Receipt,
  secondsToCarry,
} from '#lib/disclosure/draft.ts';
import { env } from '#lib/env.ts';
import { leftCookie } from '#lib/left-cookie.ts';
import { openFromCookie, sealForCookie } from './cookie-seal.ts';

/** What the browser sent: nothing, something that cannot be read (any more), a draft, or what follows a draft. */
export type DraftCookie =
  | { readonly kind: 'nothing' | 'unreadable' }
  /** `until`: when it is dropped, unless a step is saved before. */
  | { readonly kind: 'draft'; readonly draft: Draft; readonly until: Date }
  /** `until`: when what was typed is covered, unless the person asks for more time. */
  | { readonly kind: 'expired'; readonly until: Date }
  /** `until`: from then on the last page cannot be opened again. */
  | { readonly kind: 'receipt'; readonly receipt: Receipt; readonly until: Date };

/** Reads the sealed cookie of the form. */
export async function readDraftCookie(): Promise<DraftCookie> {
  return readDraftIn(await cookies());
}

/** The cookies of a request. */
export interface Jar {
  has(name: string): boolean;
  get(name: string): { readonly value: string } | undefined;
}

/** Reads the sealed cookie of the form among those of a request. */
export async function readDraftIn(jar: Jar): Promise<DraftCookie> {
  const cookie = jar.get(cookieName());
  const hasLeft = jar.has(leftCookie(overHttps()));
  if (cookie === undefined || cookie.value === '' || hasLeft) return { kind: 'nothing' };
  const opened = await openFromCookie('draft', cookie.value);
  const parsed = carriedSchema.safeParse(opened?.content);
  if (opened === undefined || !parsed.success) return { kind: 'unreadable' };
  const carried = parsed.data;
  switch (carried.kind) {
    case 'draft':
      return { kind: 'draft', draft: carried, until: opened.until };
    case 'receipt':
      return { kind: 'receipt', receipt: carried, until: opened.until };
    case 'expired':
      return { kind: 'expired', until: opened.until };
  }
}

/** Forgets that the person left: they begin again. Only in an action. */
export async function forgetLeaving(): Promise<void> {
  const secure = overHttps();
  (await cookies()).set(leftCookie(secure), '', { maxAge: 0, path: '/', sameSite: 'lax', secure });
}

/**
 * Seals a draft, or what follows it, into the browser's cookie. Only in an action or a route handler. The time is in the
 * seal; the browser itself keeps the cookie until it is closed. A link from another site brings the cookie along (Lax), a
 * form or script of another site does not.
 */
export async function writeDraftCookie(carried: Carried): Promise<void> {
  (await cookies()).set(
    cookieName(),
    await sealForCookie('draft', carried, secondsToCarry(carried)),
    {
      httpOnly: true,
      sameSite: 'lax',
      secure: overHttps(),
      path: '/',
    },
  );
}

function cookieName(): string {
  return overHttps() ? '__Host-draft' : 'draft';
}

function overHttps(): boolean {
  return env().PUBLIC_URL.startsWith('https:');
}

import 'server-only';
import { createHash } from 'node:crypto';
import { decode, encode } from 'next-auth/jwt';
import { z } from 'zod';
import type { KeptForm } from '#lib/casework/drafts/kept-form.ts';
import { portalEnv } from '#lib/env.ts';

/** For whom a form was opened. */
export interface Writer extends KeptForm {
  readonly staffId: string;
  /** What was in the form as it opened. */
  readonly from?: DraftSeen | undefined;
}

/** A draft as a page found it: it may have been changed since. */
export interface DraftSeen {
  readonly id: string;
  /** In milliseconds. */
  readonly savedAt: number;
}

/** A writer, and the mark of the page that was made for them: what is kept there lies under it. */
export interface WriterOfPage extends Writer {
  readonly mark: string;
}

const writerSchema = z.object({
  staffId: z.uuid(),
  form: z.string().max(80),
  reference: z.string().max(40).optional(),
  entry: z.uuid().optional(),
  from: z.object({ id: z.uuid(), savedAt: z.int() }).optional(),
});

/** Longer than any that is made. */
const longest = 1_000;

/** A page that stays open over a weekend still keeps what is written on it. */
const seconds = 4 * 24 * 60 * 60;

const salt = 'writer';

/**
 * Seals into a form for whom it was opened. Whoever sends it can have what they wrote kept for that person, as a draft of that form,
 * where their session has ended meanwhile; it opens nothing and signs nobody in.
 */
export async function sealWriter(writer: Writer): Promise<string> {
  const [secret] = portalEnv().SESSION_SECRET;
  return encode({ token: { ...writer }, secret, salt, maxAge: seconds });
}

/** @returns for whom a form was opened; undefined where it does not say so, or was opened too long ago */
export async function openWriter(sealed: string): Promise<WriterOfPage | undefined> {
  if (sealed === '' || sealed.length > longest) return undefined;
  for (const secret of portalEnv().SESSION_SECRET) {
    const opened = await decode({ token: sealed, secret, salt }).catch(() => undefined);
    const writer = writerSchema.safeParse(opened).data;
    if (writer !== undefined) return { ...writer, mark: markOf(sealed) };
  }
  return undefined;
}

/** @returns the mark of the page that holds a seal: no two pages hold the same, as each is sealed with chance in it */
export function markOf(sealed: string): string {
  const hex = createHash('sha256').update(sealed).digest('hex');
  // Written as a UUID of the version that is for one's own use.
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

import 'server-only';
import { decode, encode } from 'next-auth/jwt';
import { z } from 'zod';
import type { KeptForm } from '#lib/casework/drafts/kept-form.ts';
import { portalEnv } from '#lib/env.ts';

/** For whom a form was opened. */
export interface Writer extends KeptForm {
  readonly staffId: string;
}

const writerSchema = z.object({
  staffId: z.uuid(),
  form: z.string().max(40),
  reference: z.string().max(40).optional(),
  entry: z.uuid().optional(),
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
export async function openWriter(sealed: string): Promise<Writer | undefined> {
  if (sealed === '' || sealed.length > longest) return undefined;
  for (const secret of portalEnv().SESSION_SECRET) {
    const opened = await decode({ token: sealed, secret, salt }).catch(() => undefined);
    const writer = writerSchema.safeParse(opened).data;
    if (writer !== undefined) return writer;
  }
  return undefined;
}

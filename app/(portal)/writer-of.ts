import 'server-only';
import type { DrawnWriter } from '#components/forms/kept/writer.tsx';
import type { KeptForm } from '#lib/casework/drafts/kept-form.ts';
import type { Draft } from '#lib/data/drafts/drafts.ts';
import { markOf, sealWriter } from '#lib/data/drafts/writer-seal.ts';

/**
 * Makes what a page keeps drafts by: its own, in place of the one that is in its form.
 * @param draft what is in the form as it opens
 */
export async function writerOf(
  form: KeptForm,
  staffId: string,
  draft: Draft | undefined,
): Promise<DrawnWriter> {
  const from = draft && { id: draft.id, savedAt: draft.savedAt.epochMilliseconds };
  const sealed = await sealWriter({ ...form, staffId, from });
  return { sealed, mark: markOf(sealed), draft: draft?.id };
}

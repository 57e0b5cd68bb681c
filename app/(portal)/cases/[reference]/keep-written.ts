import 'server-only';
import type { Verb } from '#lib/casework/case/workflow.ts';
import { parseCaseReference } from '#lib/casework/reference.ts';
import { keepDraft } from '#lib/data/drafts/drafts.ts';
import { textIn } from '#lib/forms/form-given.ts';
import { everythingPosted } from '#lib/forms/read-form.ts';

/**
 * Keeps what a form holds as a draft: which case, which version and which press it was is the page's own.
 * @throws what `keepDraft` throws
 */
export async function keepWritten(verb: Verb, form: FormData): Promise<void> {
  const reference = parseCaseReference(textIn(form, 'reference')) ?? '';
  const { reference: _, verb: __, seen: ___, intent: ____, ...values } = everythingPosted(form);
  await keepDraft(verb, reference, values);
}

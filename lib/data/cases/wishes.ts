import 'server-only';
import { type WishesAsked, wishesFields } from '#lib/casework/contact/wishes-fields.ts';
import type { ContactDetails } from '#lib/disclosure/contact-details.ts';
import type { FormRefused } from '#lib/forms/field.ts';
import { textIn } from '#lib/forms/form-given.ts';
import { readForm } from '#lib/forms/read-form.ts';
import { storedInstant } from '../store/instants.ts';
import { readContact } from './case-contact.ts';
import { contactBegins } from './contact-begins.ts';
import { type CaseStep, type HeldCase, inCase } from './in-case.ts';
import { type Looked, lookAtCase } from './look-at-case.ts';
import { standNow } from './stand.ts';

/** The wishes on file, as the page on which they are confirmed shows them. */
export interface WishesOnFile {
  readonly version: number;
  readonly asked: WishesAsked;
}

/**
 * The contact wishes, for the page on which the person confirms them.
 * @throws what `lookAtCase` throws; SealBrokenError where they cannot be opened
 */
export async function readWishes(reference: string): Promise<Looked<WishesOnFile>> {
  return lookAtCase(reference, 'wishes', async ({ transaction, held }) => {
    const wishes = await readContact(transaction, held.id);
    return {
      version: held.version,
      asked: askedOf(wishes, held),
    };
  });
}

/**
 * Writes down that a person confirmed their wishes; and, where it was read back to them, their email address.
 * @throws what {@link inCase} throws; SealBrokenError where their wishes cannot be opened
 */
export async function confirmWishes(
  reference: string,
  form: FormData,
  now = Temporal.Now.instant(),
): Promise<FormRefused | 'saved'> {
  return inCase(reference, 'wishes', (step) => confirm(step, form), {
    now,
    seen: Number(textIn(form, 'seen')),
  });
}

async function confirm(step: CaseStep, form: FormData): Promise<FormRefused | 'saved'> {
  const { transaction, held, now } = step;
  const wishes = await readContact(transaction, held.id);
  const outcome = readForm(wishesFields(askedOf(wishes, held)), form);
  if ('errors' in outcome) return outcome;
  const readBack = outcome.read.readBack === true;
  const agrees = outcome.read.agrees === true;
  const mayNotWrite = outcome.read.mayNotWrite === true;
  const mayWrite = outcome.read.mayWrite === true && !mayNotWrite;
  await step.write({
    kind: 'wishes',
    codes: { readBack, agrees, mayWrite, mayNotWrite },
    body: {},
  });
  step.change({
    wishesConfirmedAt: storedInstant(now),
    ...(readBack && { emailConfirmedAt: storedInstant(now) }),
    ...(mayWrite && { writingAgreedAt: storedInstant(now) }),
    ...(mayNotWrite && { writingAgreedAt: null }),
  });
  if (agrees) step.change(await mayBeContacted(step));
  return 'saved';
}

async function mayBeContacted({ transaction, held, now }: CaseStep) {
  const changed = { contactConsent: 'yes', ...contactBegins(held, now) } as const;
  return { ...changed, ...(await standNow(transaction, held.id, changed)) };
}

function askedOf(
  { email, emailSafe }: Pick<ContactDetails, 'email' | 'emailSafe'>,
  { contactConsent }: Pick<HeldCase, 'contactConsent'>,
): WishesAsked {
  return { hasEmail: email !== '' && emailSafe === 'yes', hasConsent: contactConsent === 'yes' };
}

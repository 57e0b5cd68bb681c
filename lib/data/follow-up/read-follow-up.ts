import 'server-only';
import { nextAppointmentInWords } from '#lib/casework/follow-up/draft.ts';
import type { ToFollowUp } from '#lib/casework/follow-up/fields.ts';
import { partsAsPosted } from '#lib/casework/follow-up/posted.ts';
import { addressForConfirmation, type ContactDetails } from '#lib/disclosure/contact-details.ts';
import type { PostedValues } from '#lib/forms/field.ts';
import { readContact } from '../cases/case-contact.ts';
import type { HeldCase } from '../cases/in-case.ts';
import { type Looked, lookAtCase } from '../cases/look-at-case.ts';
import { readAhead } from '../meeting/hold.ts';
import { correctedSince } from './corrected-since.ts';
import { findFollowUp } from './open-follow-up.ts';
import { toFollowUpOf } from './to-follow-up.ts';

/** Why a follow-up may not go by email. */
export interface WhyNoEmail {
  readonly words: string;
  /** Where that is put right with the person, if they would like it. */
  readonly toAsk: 'wishes' | 'change-wishes' | undefined;
}

/** What the page of a follow-up shows. */
export interface FollowUpView {
  readonly toFollowUp: ToFollowUp;
  readonly values: PostedValues;
  /** Why it may not go by email; undefined where it may. */
  readonly whyNoEmail: WhyNoEmail | undefined;
  /** The next appointment that is booked by now, as it is written to them; undefined where none is. */
  readonly booked: string | undefined;
  /** What it was drafted from and was corrected since: each as it stands now. */
  readonly corrected: readonly string[];
}

/**
 * A follow-up that is to be written, with what was decided, agreed and explained in it.
 * @param entry the id of its first version, from an address: may be anything; empty where the case has none
 * @throws what `lookAtCase` and `findFollowUp` throw; SealBrokenError where their wishes cannot be opened
 */
export async function readFollowUp(
  reference: string,
  entry: string,
  now = Temporal.Now.instant(),
): Promise<Looked<FollowUpView>> {
  return lookAtCase(
    reference,
    'follow-up',
    async (shown) => {
      const standing = await findFollowUp(shown, entry);
      const contact = await readContact(shown.transaction, shown.held.id);
      const toFollowUp = await toFollowUpOf(shown, contact);
      const ahead = await readAhead({ ...shown, now }, standing.codes.appointment);
      return {
        booked: ahead && nextAppointmentInWords(ahead),
        corrected: await correctedSince(shown.transaction, shown.held.id, {
          originalId: standing.latest.originalId,
          writtenAt: standing.writtenAt,
        }),
        toFollowUp,
        values: {
          ...partsAsPosted(standing.body.parts),
          entry: standing.latest.originalId,
          seen: `${standing.latest.version}`,
        },
        whyNoEmail: toFollowUp.mayEmail ? undefined : whyNoEmail(shown.held, contact),
      };
    },
    { entry, now },
  );
}

/** Why an email is not offered. Nobody is asked to allow what they called unsafe. */
function whyNoEmail(
  { contactConsent, writingAgreedAt }: HeldCase,
  contact: ContactDetails,
): WhyNoEmail {
  if (contactConsent === 'yes' && contact.emailSafe === 'yes' && contact.mayConfirm !== 'yes') {
    return {
      words: 'they wanted no email that confirms what they sent, and nobody has asked about others',
      toAsk: 'change-wishes',
    };
  }
  if (contactConsent !== 'yes' || addressForConfirmation(contact) === undefined) {
    return { words: 'their wishes do not allow one', toAsk: undefined };
  }
  return {
    words:
      writingAgreedAt === null
        ? 'they have not said that we may write there what was discussed'
        : 'the address has not been read back to them since it was changed',
    toAsk: 'wishes',
  };
}

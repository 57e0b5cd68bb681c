import 'server-only';
import { nextAppointmentInWords } from '#lib/casework/follow-up/draft.ts';
import type { ToFollowUp } from '#lib/casework/follow-up/fields.ts';
import { partsAsPosted } from '#lib/casework/follow-up/posted.ts';
import type { PostedValues } from '#lib/forms/field.ts';
import { readContact } from '../cases/case-contact.ts';
import { type Looked, lookAtCase } from '../cases/look-at-case.ts';
import { readAhead } from '../meeting/hold.ts';
import { correctedSince } from './corrected-since.ts';
import { findFollowUp } from './open-follow-up.ts';
import { toFollowUpOf } from './to-follow-up.ts';
import { type WhichFollowUp, whichOfThem } from './which-of-them.ts';
import { type WhyNoEmail, whyNoEmail } from './why-no-email.ts';

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
  readonly which: WhichFollowUp;
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
      const toFollowUp = await toFollowUpOf({ ...shown, now }, contact);
      const ahead = await readAhead({ ...shown, now }, standing.codes.appointment);
      return {
        booked: ahead && nextAppointmentInWords(ahead),
        corrected: await correctedSince(shown.transaction, shown.held.id, {
          originalId: standing.latest.originalId,
          writtenAt: standing.writtenAt,
        }),
        which: await whichOfThem(shown.transaction, shown.held.id, {
          ...standing.codes,
          originalId: standing.latest.originalId,
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

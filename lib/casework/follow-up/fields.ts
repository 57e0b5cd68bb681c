import { each } from '#lib/forms/each-field.ts';
import { choice, hidden, line, lines } from '#lib/forms/fields.ts';
import type { MeetingWay } from '../appointments/words.ts';
import type { NumbersKnown } from '../directory-checks/due-checks.ts';
import { longestPart, partTitles, textParts } from './parts.ts';
import { servicesField } from './services-field.ts';
import type { FollowUpStatus } from './statuses.ts';
import { inWaysToReadOut } from './ways-to-read-out.ts';

/** How somebody is to get a follow-up that is approved, or that they want none. */
export type FollowUpWay = Extract<
  FollowUpStatus,
  'emailed' | 'to-hand-over' | 'to-read-out' | 'declined'
>;

/** What of a case decides how a follow-up may reach its person. */
export interface ToFollowUp {
  /** Whether it may go by email: their wishes allow it, the address was read back, and they said that we may write there what was discussed. */
  readonly mayEmail: boolean;
  /** What they said at the appointment. */
  readonly wished: FollowUpWay | undefined;
  /** In which ways it may be read out to them, by their wishes. */
  readonly toReadOut: readonly MeetingWay[];
  readonly numbers: NumbersKnown;
}

/** The text of a follow-up, part by part, and how it reaches the person. */
export function followUpFields({ mayEmail, wished, toReadOut, numbers }: ToFollowUp) {
  const offered: readonly { readonly code: FollowUpWay; readonly label: string }[] = [
    ...(mayEmail
      ? [{ code: 'emailed', label: 'By email: I read it first, as it will arrive' } as const]
      : []),
    { code: 'to-hand-over', label: 'On paper: I print it, and hand it over' },
    { code: 'to-read-out', label: `I read it out to them, ${inWaysToReadOut(toReadOut)}` },
    { code: 'declined', label: 'They want none' },
  ];
  return {
    ...each(textParts, 'part', (part) =>
      lines({
        label: partTitles[part],
        // Said once, above the first.
        ...(part === 'explained' && {
          hint: 'One point on each line. Leave out the account, the risk and everybody else.',
        }),
        longest: longestPart,
        rows: 4,
      }),
    ),
    services: servicesField(partTitles.services, numbers),
    way: choice<FollowUpWay>({
      label: 'How do they get it?',
      options: offered,
      isStacked: true,
      error: 'Choose how they get it, from what they allow',
      start: offered.some(({ code }) => code === wished) ? wished : undefined,
    }),
    why: line({
      label: 'If they want none: how they said so',
      name: 'How they said so',
      longest: 200,
    }),
    entry: hidden(),
    seen: hidden(),
    shown: hidden(),
  };
}

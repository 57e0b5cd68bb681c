import type { EmailOnCase } from '#lib/casework/emails/kinds.ts';
import { emailKindInWords, emailStateInWords } from '#lib/casework/emails/words.ts';
import { workingCalendar } from '#lib/casework/institution-clock.ts';
import { momentInWords } from '#lib/casework/time-words.ts';

export interface CaseTimelineProps {
  readonly receivedAt: Date;
  /** In the order in which they happened. */
  readonly emails: readonly EmailOnCase[];
  readonly now: Temporal.Instant;
}

interface Happening {
  readonly at: Date;
  readonly what: string;
  readonly detail?: string;
  readonly isTrouble?: boolean;
}

/** What has happened on the case so far, the first thing first. */
export function CaseTimeline({ receivedAt, emails, now }: CaseTimelineProps) {
  const happenings: Happening[] = [
    { at: receivedAt, what: 'Disclosure received' },
    ...emails.map((email) => ({
      at: email.at,
      what: `Email: ${emailKindInWords(email)}`,
      detail: emailStateInWords(email),
      isTrouble: email.state === 'failed' || email.state === 'refused',
    })),
  ];
  return (
    <ol className="border-s-2 border-edge ps-4">
      {happenings.map(({ at, what, detail, isTrouble }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: things that happened are never reordered
        <li key={index} className="pb-4">
          <p className="font-semibold">{what}</p>
          {detail !== undefined && (
            <p className={isTrouble ? 'font-semibold text-error' : undefined}>{detail}</p>
          )}
          <p className="text-small text-ink-soft">
            <time dateTime={at.toISOString()}>
              {momentInWords(at, now, workingCalendar.timeZone)}
            </time>
          </p>
        </li>
      ))}
    </ol>
  );
}

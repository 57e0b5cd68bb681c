'use client';

import type { EmailInInbox } from '#lib/casework/emails/inbox-look.ts';
import { EmailPreview } from './email-preview.tsx';
import { useChosen } from './use-chosen.ts';

export interface IntroductionPreviewProps {
  readonly look: EmailInInbox;
  /** The field of the form beside it in which somebody is chosen. */
  readonly field: string;
  /** What the email says, by who is chosen there. */
  readonly letters: Readonly<Record<string, readonly string[]>>;
  /** What it says of whoever will be chosen. */
  readonly ofAnybody: readonly string[];
  /** Who is chosen as the page opens. */
  readonly chosen: string | undefined;
}

/** The introduction as it will arrive: where script runs, with the name of whoever is chosen in the form. */
export function IntroductionPreview({
  look,
  field,
  letters,
  ofAnybody,
  chosen: first,
}: IntroductionPreviewProps) {
  const chosen = useChosen(field, first);
  const letter = chosen === undefined ? undefined : letters[chosen];
  return (
    <EmailPreview
      id="introduction"
      title="The introduction that goes to them by email"
      look={look}
      paragraphs={letter ?? ofAnybody}
    />
  );
}

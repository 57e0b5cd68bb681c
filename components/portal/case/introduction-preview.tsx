'use client';

import { useEffect, useState } from 'react';
import type { EmailInInbox } from '#lib/casework/emails/inbox-look.ts';
import { EmailPreview } from './email-preview.tsx';

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
  const [chosen, choose] = useState(first);
  useEffect(() => {
    const follow = (event: Event) => {
      const { target } = event;
      if (target instanceof HTMLInputElement && target.name === field) choose(target.value);
    };
    // Chosen before the script was there.
    const early = document.querySelector<HTMLInputElement>(`input[name="${field}"]:checked`);
    if (early !== null) choose(early.value);
    // A form that comes back is drawn anew; the page in which it stands stays.
    document.addEventListener('change', follow);
    return () => document.removeEventListener('change', follow);
  }, [field]);
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

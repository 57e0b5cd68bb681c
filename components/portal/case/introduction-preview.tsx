'use client';

import { withName } from '#lib/casework/emails/whoever-is-chosen.ts';
import type { ArrivingEmail } from '#lib/forms/letter-to-read.ts';
import { EmailPreview } from './email-preview.tsx';
import { useChosen } from './use-chosen.ts';

export interface IntroductionPreviewProps {
  /** As it arrives, from whoever is chosen. */
  readonly email: ArrivingEmail;
  /** The field of the form beside it in which somebody is chosen. */
  readonly field: string;
  /** The name of each who can be chosen there. */
  readonly names: Readonly<Record<string, string>>;
  /** Who is chosen as the page opens. */
  readonly chosen: string | undefined;
}

/** The introduction as it will arrive: where script runs, with the name of whoever is chosen in the form. */
export function IntroductionPreview({
  email,
  field,
  names,
  chosen: first,
}: IntroductionPreviewProps) {
  const chosen = useChosen(field, first);
  const name = chosen === undefined ? undefined : names[chosen];
  return (
    <EmailPreview
      id="introduction"
      title="The introduction that goes to them by email"
      email={name === undefined ? email : withName(email, name)}
    />
  );
}

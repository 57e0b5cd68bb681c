import { nameInEmail } from '#lib/casework/emails/name-in-email.ts';
import type { ArrivingEmail } from '#lib/forms/letter-to-read.ts';
import { IntroductionPreview } from './introduction-preview.tsx';

const noIntroduction = {
  'not-allowed': 'No introduction goes by email: their wishes do not allow one.',
  'wished-none':
    'No introduction goes by email: they were tried once, and wished that nobody tries again before they get in touch.',
} as const;

export interface IntroductionToComeProps {
  /** As it arrives, from whoever is chosen; or why none goes. */
  readonly introduction: keyof typeof noIntroduction | ArrivingEmail;
  /** Who can be chosen, and the field in which they are. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly field: string;
  /** Who is chosen as the page opens. */
  readonly chosen: string | undefined;
}

/** The email that goes to the person once somebody has their case, or why none does. */
export function IntroductionToCome({
  introduction,
  people,
  field,
  chosen,
}: IntroductionToComeProps) {
  if (typeof introduction === 'string') {
    return <p className="max-w-prose">{noIntroduction[introduction]}</p>;
  }
  return (
    <IntroductionPreview
      email={introduction}
      field={field}
      names={Object.fromEntries(people.map(({ id, name }) => [id, nameInEmail(name)]))}
      chosen={chosen}
    />
  );
}

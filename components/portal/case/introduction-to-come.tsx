import type { EmailInInbox } from '#lib/casework/emails/inbox-look.ts';
import { introductionLetter } from '#lib/casework/emails/letters.ts';
import type { LetterTexts } from '#lib/casework/texts/editable-texts.ts';
import { IntroductionPreview } from './introduction-preview.tsx';

const noIntroduction = {
  'not-allowed': 'No introduction goes by email: their wishes do not allow one.',
  'wished-none':
    'No introduction goes by email: they were tried once, and wished that nobody tries again before they get in touch.',
} as const;

export interface IntroductionToComeProps {
  /** How it looks, or why none goes. */
  readonly introduction:
    | keyof typeof noIntroduction
    | {
        readonly look: EmailInInbox;
        readonly contactBy: string | undefined;
        readonly texts: LetterTexts;
      };
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
  const { look, contactBy, texts } = introduction;
  const letterOf = (colleague: string) => introductionLetter({ colleague, contactBy }, texts);
  return (
    <IntroductionPreview
      look={look}
      field={field}
      letters={Object.fromEntries(people.map(({ id, name }) => [id, letterOf(name)]))}
      ofAnybody={letterOf('[The name of the person you choose]')}
      chosen={chosen}
    />
  );
}

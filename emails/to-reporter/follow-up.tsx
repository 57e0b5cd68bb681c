import {
  closingTitle,
  type FollowUpWords,
  followUpLetter,
} from '#lib/casework/emails/follow-up-letter.ts';
import { originalTexts } from '#lib/casework/texts/editable-texts.ts';
import { Heading, Layout, Paragraph } from '../layout.tsx';

interface FollowUpProps extends FollowUpWords {
  /** The university's name, for instance "University of Leicester". */
  readonly university: string;
}

/** Tells somebody what was discussed at their appointment. It goes to a confirmed address alone, whose owner said that it may. */
export function FollowUp({ university, ...words }: FollowUpProps) {
  const { opening, parts, closing } = followUpLetter(words);
  return (
    <Layout university={university}>
      {opening.map((paragraph) => (
        <Paragraph key={paragraph}>{paragraph}</Paragraph>
      ))}
      {parts.map(({ title, lines }) => (
        <div key={title}>
          <Heading>{title}</Heading>
          {lines.map((line, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same, and none of them moves
            <Paragraph key={place}>{line}</Paragraph>
          ))}
        </div>
      ))}
      <Heading>{closingTitle}</Heading>
      {closing.map((paragraph) => (
        <Paragraph key={paragraph}>{paragraph}</Paragraph>
      ))}
    </Layout>
  );
}

FollowUp.PreviewProps = {
  university: 'University of Leicester',
  metOn: Temporal.PlainDate.from('2026-12-29'),
  texts: originalTexts('follow-up'),
  parts: {
    explained: 'The police: 101, or 999 in an emergency.',
    decided:
      'You would like to have support from the University.\nYou do not want to talk to the police for now.',
    agreed:
      'Priya Raman agreed to do this, by Monday 4 January 2027: ask for a room in another hall.\nYou agreed to do this: call the GP.',
    next: 'We will keep in touch, about once a month. You can stop that at any time.',
    services: ['samaritans'],
  },
} satisfies FollowUpProps;

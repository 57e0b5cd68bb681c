import { Layout, Paragraph } from './layout.tsx';

interface LetterProps {
  /** The university's name: how the email is signed. */
  readonly university: string;
  readonly paragraphs: readonly string[];
}

/** An email that is paragraphs of text and nothing else. */
export function Letter({ university, paragraphs }: LetterProps) {
  return (
    <Layout university={university}>
      {paragraphs.map((paragraph, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they never change places, and two may say the same
        <Paragraph key={place}>{paragraph}</Paragraph>
      ))}
    </Layout>
  );
}

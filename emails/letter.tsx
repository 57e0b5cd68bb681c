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
      {paragraphs.map((paragraph) => (
        <Paragraph key={paragraph}>{paragraph}</Paragraph>
      ))}
    </Layout>
  );
}

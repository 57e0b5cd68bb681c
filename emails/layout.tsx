import type { ReactNode } from 'react';
import { Body, Container, Heading as EmailHeading, Head, Html, Preview } from 'react-email';
import { previewLine } from '#lib/casework/emails/letters.ts';

interface LayoutProps {
  /** The university's name: who the email is from, and how it is signed. */
  readonly university: string;
  readonly children: ReactNode;
}

/**
 * The frame of every email. It says who wrote and nothing else: a screen that shows the first
 * line of an email shows the preheader, padded so that no sentence of the email follows it.
 * No colours of its own, so that each mail program's light or dark applies.
 */
export function Layout({ university, children }: LayoutProps) {
  return (
    <Html lang="en-GB">
      <Head>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="format-detection" content="telephone=no, date=no, address=no, email=no" />
      </Head>
      <Body lang="en-GB" style={{ fontFamily: 'Arial, Helvetica, sans-serif' }}>
        <Preview>{previewLine}</Preview>
        <Container style={{ maxWidth: '34em', padding: '16px' }}>
          {children}
          <Paragraph>{university}</Paragraph>
        </Container>
      </Body>
    </Html>
  );
}

/** A long address of a meeting does not make the whole email wider than a telephone. */
const paragraphStyle = {
  fontSize: '16px',
  lineHeight: '1.5',
  margin: '0 0 16px',
  overflowWrap: 'anywhere',
} as const;

export function Paragraph({ children }: { readonly children: ReactNode }) {
  return <p style={paragraphStyle}>{children}</p>;
}

export function Heading({ children }: { readonly children: ReactNode }) {
  return (
    <EmailHeading as="h2" style={{ fontSize: '18px', lineHeight: '1.4', margin: '24px 0 8px' }}>
      {children}
    </EmailHeading>
  );
}

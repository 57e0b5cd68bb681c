import type { ReactNode } from 'react';
import { Body, Container, Heading as EmailHeading, Head, Html, Preview, Text } from 'react-email';

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
        <Preview>A message from the University</Preview>
        <Container style={{ maxWidth: '34em', padding: '16px' }}>
          {children}
          <Paragraph>{university}</Paragraph>
        </Container>
      </Body>
    </Html>
  );
}

export function Paragraph({ children }: { readonly children: ReactNode }) {
  return (
    <Text style={{ fontSize: '16px', lineHeight: '1.5', marginTop: '0', marginBottom: '16px' }}>
      {children}
    </Text>
  );
}

export function Heading({ children }: { readonly children: ReactNode }) {
  return (
    <EmailHeading as="h2" style={{ fontSize: '18px', lineHeight: '1.4', margin: '24px 0 8px' }}>
      {children}
    </EmailHeading>
  );
}

import type { ReactElement } from 'react';
import { render, toPlainText } from 'react-email';

export interface RenderedEmail {
  readonly html: string;
  readonly text: string;
}

/** Renders an email's component once; the plain text is read from that HTML, so both say the same. */
export async function renderEmail(element: ReactElement): Promise<RenderedEmail> {
  const html = await render(element);
  const asWritten = { uppercase: false };
  const headings = ['h1', 'h2', 'h3'].map((selector) => ({ selector, options: asWritten }));
  return { html, text: toPlainText(html, { selectors: headings }) };
}

import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { ExitScript } from '#components/site/exit-script-element.tsx';
import './globals.css';

/** No title here: each page has its own, and those of the form are neutral. */
export const metadata: Metadata = {
  formatDetection: { telephone: false, email: false, address: false },
  referrer: 'same-origin',
};

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: '#0b2c27',
};

export default function RootLayout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang="en-GB">
      <body>
        {/* First of all, so that it listens before anything else has come; where there is no way out in view it does nothing. */}
        <ExitScript />
        {children}
      </body>
    </html>
  );
}

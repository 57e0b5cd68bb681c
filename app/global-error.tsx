'use client';

import { SomethingWentWrong } from '#components/site/something-went-wrong.tsx';
import './globals.css';

export default function GlobalError() {
  return (
    <html lang="en-GB">
      <body>
        <SomethingWentWrong />
      </body>
    </html>
  );
}

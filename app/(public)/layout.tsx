import type { ReactNode } from 'react';
import { ExitScript } from '#components/site/exit-script-element.tsx';

/** Public pages bring their own frame, `PublicPage` or `PageFrame`. The script of their way out stays while they change. */
export default function PublicLayout({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <ExitScript />
      {children}
    </>
  );
}

import type { ReactNode } from 'react';

/** These pages are the same for everybody: a build makes them (lib/serving/reading-pages.ts says how they are sent). */
export const dynamic = 'force-static';

export default function ReadingLayout({ children }: { readonly children: ReactNode }) {
  return children;
}

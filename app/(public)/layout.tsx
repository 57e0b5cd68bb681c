import type { ReactNode } from 'react';

/** Public pages bring their own frame, `PublicPage` or `PageFrame`: this only keeps them together. */
export default function PublicLayout({ children }: { readonly children: ReactNode }) {
  return children;
}

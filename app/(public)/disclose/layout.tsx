import type { ReactNode } from 'react';

/** Every page of the form carries the nonce of its own response, so none can be made in advance. */
export const dynamic = 'force-dynamic';

export default function FormLayout({ children }: { readonly children: ReactNode }) {
  return children;
}

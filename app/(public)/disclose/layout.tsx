import type { ReactNode } from 'react';
import { FormScript } from '#components/disclose/form-script-element.tsx';

/** Every page of the form. */
export default function Layout({ children }: { readonly children: ReactNode }) {
  return (
    <>
      {children}
      <FormScript />
    </>
  );
}

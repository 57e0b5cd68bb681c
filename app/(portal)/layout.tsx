import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { DemonstrationBanner } from '#components/portal/frame/demonstration-banner.tsx';
import { env } from '#lib/env.ts';
import { institution } from '#lib/institution.ts';
import './portal.css';

/** Every page carries the nonce of its own response, so none can be made in advance. */
export const dynamic = 'force-dynamic';

const name = `${institution.service.name} portal`;

export const metadata: Metadata = {
  title: { template: `%s - ${name}`, default: name },
  robots: { index: false, follow: false },
};

/**
 * What every page of the portal has. It protects nothing: each page's data function does.
 * A process that serves only the public site has none of it.
 */
export default function PortalLayout({ children }: { readonly children: ReactNode }) {
  if (env().SERVES === 'public') notFound();
  return (
    <div className="flex min-h-dvh flex-col">
      {env().DEMONSTRATION && <DemonstrationBanner />}
      {children}
    </div>
  );
}

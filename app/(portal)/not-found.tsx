import type { Metadata } from 'next';
import { NothingHere } from '#components/portal/sign-in/nothing-here.tsx';

export const metadata: Metadata = { title: 'Not found' };

/** What script draws where it goes on inside the portal. A whole page of it is of the build (lib/serving/page-of-portal.ts). */
export default function PortalNotFound() {
  return <NothingHere />;
}

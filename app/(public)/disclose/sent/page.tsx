import type { Metadata } from 'next';
import { SentPage } from '#components/disclose/sent-page.tsx';
import { institution } from '#lib/institution.ts';
import { requireReceipt } from '../open-step.ts';

export const metadata: Metadata = { title: `Sent - ${institution.university.name}` };

export default async function Page() {
  const { receipt, until } = await requireReceipt();
  return <SentPage receipt={receipt} until={until} />;
}

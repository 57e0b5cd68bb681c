import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { wholePages } from '#components/gallery/whole-pages.tsx';

export const metadata: Metadata = { title: 'Gallery', robots: { index: false, follow: false } };

interface Props {
  readonly params: Promise<{ readonly page: string }>;
}

/** A page in one of its states, only while developing. */
export default async function WholePage({ params }: Props) {
  const { page } = await params;
  const found = wholePages.find(({ id }) => id === page);
  if (found === undefined) notFound();
  return found.draw();
}

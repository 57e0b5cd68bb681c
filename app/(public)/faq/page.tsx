import type { Metadata } from 'next';
import { PublicPage } from '#components/site/public-page.tsx';
import { Questions } from '#components/site/questions.tsx';
import { writtenOnce } from '#components/site/written-once.tsx';
import { institution } from '#lib/institution.ts';

export const metadata: Metadata = {
  title: `Questions and answers: ${institution.service.name}`,
  description: 'What happens when you tell us, who will know, and what stays your decision.',
};

const content = writtenOnce(<Questions />);

export default function FaqPage() {
  return <PublicPage current="/faq">{content}</PublicPage>;
}

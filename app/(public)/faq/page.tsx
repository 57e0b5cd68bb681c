import type { Metadata } from 'next';
import { PublicPage } from '#components/site/public-page.tsx';
import { Questions } from '#components/site/questions.tsx';
import { institution } from '#lib/institution.ts';

export const metadata: Metadata = {
  title: `Questions and answers: ${institution.service.name}`,
  description: 'What happens when you tell us, who will know, and what stays your decision.',
};

export default function FaqPage() {
  return (
    <PublicPage current="/faq">
      <Questions />
    </PublicPage>
  );
}

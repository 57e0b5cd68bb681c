import { institution } from '#lib/institution.ts';
import { home } from './home.ts';

/** A public page that search engines may find. The form and the portal are none. */
export interface FindablePage {
  readonly path: string;
  /** Without the name of the service, which every title ends with. */
  readonly title: string;
  /** What a search engine shows below the title. */
  readonly description: string;
}

/** Every page that may be found, each once. Their titles, the sitemap and the tests that visit all pages read it. */
export const findablePages = [
  { path: '/', title: institution.university.name, description: home.lead },
  {
    path: '/faq',
    title: 'Questions and answers',
    description: 'What happens when you tell us, who will know, and what stays your decision.',
  },
  {
    path: '/support',
    title: 'Support',
    description: 'People to call or text, guides for you and your friends, and your options.',
  },
  {
    path: '/privacy',
    title: 'Privacy',
    description: 'What we collect, where we keep it, who sees it and for how long.',
  },
  {
    path: '/security',
    title: 'How this site protects you',
    description: 'What is protected, how it is tested, and what the software cannot protect from.',
  },
] as const satisfies readonly FindablePage[];

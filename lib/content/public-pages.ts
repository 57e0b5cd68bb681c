import { institution } from '#lib/institution.ts';
import { home } from './home.ts';
import { type GuideId, guideOutlines } from './support.ts';

/** A public page that search engines may find. The form and the portal are none. */
export interface FindablePage {
  readonly path: string;
  /** Without the name of the service, which every title has too. */
  readonly title: string;
  /** What a search engine shows below the title. */
  readonly description: string;
}

const guidePages = guideOutlines.map(({ id, title, lead }) => ({
  path: `/support/${id}` satisfies `/support/${GuideId}`,
  title,
  description: lead,
}));

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
  ...guidePages,
  {
    path: '/safety',
    title: 'Stay safe on this site',
    description: 'How to keep your visit private, on any device, and how to leave this site fast.',
  },
  {
    path: '/about',
    title: 'Who we are',
    description: 'Who runs this site, who reads what you send, and what we can and cannot do.',
  },
  {
    path: '/privacy',
    title: 'Privacy',
    description: 'What we collect, where we keep it, who sees it and for how long.',
  },
  {
    path: '/security',
    title: 'How this site protects you',
    description:
      'What we protect, how it is tested, and what the software cannot protect you from.',
  },
  {
    path: '/accessibility',
    title: 'Accessibility statement',
    description:
      'How well this site works for everybody, what we know does not, and what you can do.',
  },
] as const satisfies readonly FindablePage[];

export type FindablePath = (typeof findablePages)[number]['path'];

/** @returns what the list says of a page */
export function findablePage(path: FindablePath): FindablePage {
  const page = findablePages.find((candidate) => candidate.path === path);
  if (page === undefined) throw new Error(`Not in the list of pages: ${path}`);
  return page;
}

import type { Metadata } from 'next';
import type { Edition } from '#lib/content/edition.ts';
import { type FindablePath, findablePage } from '#lib/content/public-pages.ts';
import { env } from '#lib/env.ts';
import { institution } from '#lib/institution.ts';

/**
 * What a page that may be found says of itself to search engines and where its address is shared. No picture: a
 * picture of a person would be of somebody. To be called when a page is asked for: the site's address is not known to a build.
 */
export function pageMetadata(path: FindablePath): Metadata {
  const { title, description } = findablePage(path);
  const { name } = institution.service;
  const address = new URL(path, env().PUBLIC_URL).href;
  return {
    title: path === '/' ? `${name}: ${title}` : `${title}: ${name}`,
    description,
    alternates: { canonical: address },
    openGraph: {
      title,
      description,
      url: address,
      siteName: name,
      locale: 'en_GB',
      type: 'website',
    },
    robots: { index: true, follow: true },
  };
}

/** The same for a kept version of a policy: search engines are to list the page as it is now, and not this. */
export function editionMetadata({ policy, title, version }: Edition): Metadata {
  return {
    title: `${title}, version ${version}: ${institution.service.name}`,
    alternates: { canonical: new URL(`/${policy}`, env().PUBLIC_URL).href },
    robots: { index: false, follow: false },
  };
}

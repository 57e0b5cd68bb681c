import type { MetadataRoute } from 'next';
import { env } from '#lib/env.ts';
import { pathsNotVisited } from '#lib/kept-out-of-search.ts';

/** A build does not know the site's address. */
export const dynamic = 'force-dynamic';

/** Asks robots to stay out of the questions and the portal. The start of the form says for itself that it is not to be listed. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: '*', allow: '/', disallow: pathsNotVisited.map((path) => path) },
    sitemap: new URL('/sitemap.xml', env().PUBLIC_URL).href,
  };
}

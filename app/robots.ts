import type { MetadataRoute } from 'next';
import { env } from '#lib/env.ts';
import { pathsKeptOut } from '#lib/kept-out-of-search.ts';

/** A build does not know the site's address. */
export const dynamic = 'force-dynamic';

/** Asks robots to stay out of the form, the way out and the portal. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: '*', allow: '/', disallow: pathsKeptOut.map((path) => path) },
    sitemap: new URL('/sitemap.xml', env().PUBLIC_URL).href,
  };
}

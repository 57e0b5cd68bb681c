import type { MetadataRoute } from 'next';
import { findablePages } from '#lib/content/public-pages.ts';
import { env } from '#lib/env.ts';

/** A build does not know the site's address. */
export const dynamic = 'force-dynamic';

/** Every page that may be found, and no other. */
export default function sitemap(): MetadataRoute.Sitemap {
  return findablePages.map(({ path }) => ({ url: new URL(path, env().PUBLIC_URL).href }));
}

import type { MetadataRoute } from 'next';
import { institution } from '#lib/institution.ts';

export const dynamic = 'force-dynamic';

/**
 * What a phone keeps when somebody puts the site on its home screen. The words under the sign are the university's name
 * alone: somebody who sees the phone learns no more from them. It opens in a browser, which can be private.
 */
export default function manifest(): MetadataRoute.Manifest {
  const { name, shortName } = institution.university;
  return {
    name,
    short_name: shortName,
    lang: 'en-GB',
    start_url: '/',
    scope: '/',
    display: 'browser',
    icons: [{ src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' }],
  };
}

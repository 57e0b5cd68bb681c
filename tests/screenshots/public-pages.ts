import type { Page } from '@playwright/test';
import { editionsOf } from '#lib/content/editions.ts';
import { findablePages } from '#lib/content/public-pages.ts';
import type { Camera } from './camera.ts';

/** Every page that may be found, the versions of one policy, and the one for addresses that do not exist. */
export async function photographPublicPages(
  camera: Camera,
  open: () => Promise<Page>,
): Promise<void> {
  const page = await open();
  const editions = editionsOf('privacy').map(
    ({ edition }) => `/editions/${edition.policy}/${edition.version}`,
  );
  const paths = [...findablePages.map(({ path }) => path), ...editions, '/no-such-page'];
  for (const [index, path] of paths.entries()) {
    await page.goto(path);
    const name = path === '/' ? 'home' : path.slice(1).replaceAll('/', '-');
    await camera.take(page, `public-${String(index + 1).padStart(2, '0')}-${name}`);
  }
  await page.context().close();
}

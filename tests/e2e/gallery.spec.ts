import { expect, test } from '@playwright/test';
import { expectAccessibleInEveryLook } from './accessibility.ts';
import { noProvider, type OwnSite, startOwnSite } from './own-site.ts';

test('the gallery of components is not there outside of development', async ({ page }) => {
  for (const path of ['/gallery', '/gallery/start']) {
    const response = await page.goto(path);
    expect(response?.status(), path).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('We cannot find this page');
  }
});

test.describe('while developing', () => {
  test.describe.configure({ mode: 'default', timeout: 180_000 });

  let site: OwnSite;

  test.beforeAll(async () => {
    test.setTimeout(180_000);
    // In a folder of its own: somebody who works on the site has another one running.
    site = await startOwnSite(noProvider, { BUILD_FOR_BENCH: 'true' }, 'dev');
  });

  test.afterAll(async () => {
    await site?.stop();
  });

  test('two engines find nothing wrong with any component of the gallery, in any look', async ({
    page,
  }) => {
    await page.goto(`${site.address}/gallery`);
    await expect(page.getByRole('heading', { level: 1, name: 'Gallery' })).toBeVisible();
    await expectAccessibleInEveryLook(page);
  });

  // The engines judge the same pages in the same states on the site itself.
  test('the gallery leads to whole pages in every state, and each is drawn', async ({
    request,
  }) => {
    const gallery = await (
      await request.get(`${site.address}/gallery`, { timeout: 60_000 })
    ).text();
    const paths = [...gallery.matchAll(/href="(\/gallery\/[\w-]+)"/g)].map(([, path]) => path);
    expect(paths.length).toBeGreaterThan(20);
    for (const path of paths) {
      const response = await request.get(`${site.address}${path}`, { timeout: 60_000 });
      expect(response.status(), path).toBe(200);
      expect((await response.text()).match(/<h1/g), path).toHaveLength(1);
    }
  });
});

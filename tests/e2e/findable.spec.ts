import { expect, type Page, test } from '@playwright/test';
import { faq } from '#lib/content/faq.ts';
import { findablePages } from '#lib/content/public-pages.ts';
import { plainText } from '#lib/content/rich-text.ts';
import { stack } from './stack.ts';

const addressOf = (path: string) => new URL(path, stack.address).href;

/** What a page's head says, read from the page itself. */
async function headOf(page: Page) {
  return {
    title: await page.title(),
    description: await contentsOf(page, 'meta[name="description"]'),
    robots: await contentsOf(page, 'meta[name="robots"]'),
    canonical: await page
      .locator('link[rel="canonical"]')
      .evaluateAll((links: HTMLLinkElement[]) => links.map(({ href }) => href)),
  };
}

async function contentsOf(page: Page, selector: string): Promise<readonly (string | null)[]> {
  return page
    .locator(selector)
    .evaluateAll((found) => found.map((element) => element.getAttribute('content')));
}

for (const { path, description } of findablePages) {
  test(`${path} tells search engines what it is and that it may be found, and can be shared with a title and words, without a picture`, async ({
    page,
  }) => {
    const response = await page.goto(path);
    expect(response?.status()).toBe(200);
    expect(response?.headers()['x-robots-tag']).toBeUndefined();
    const { title, ...head } = await headOf(page);
    expect(title.length).toBeLessThanOrEqual(65);
    expect(head).toEqual({
      description: [description],
      robots: ['index, follow'],
      canonical: [addressOf(path)],
    });
    const tags = await page
      .locator('meta[property^="og:"], meta[name^="twitter:image"]')
      .evaluateAll((found) =>
        found.map((tag) => tag.getAttribute('property') ?? tag.getAttribute('name')),
      );
    expect(tags.toSorted()).toEqual([
      'og:description',
      'og:locale',
      'og:site_name',
      'og:title',
      'og:type',
      'og:url',
    ]);
  });
}

test('no two pages have the same title', async ({ page }) => {
  const titles: string[] = [];
  for (const { path } of findablePages) {
    await page.goto(path);
    titles.push(await page.title());
  }
  expect(new Set(titles).size).toBe(findablePages.length);
});

test('every link within the site leads to a page, and to a place on it', async ({ page }) => {
  const links = new Set<string>();
  for (const { path } of findablePages) {
    await page.goto(path);
    const found = await page
      .locator(`a[href]`)
      .evaluateAll((anchors: HTMLAnchorElement[]) => anchors.map(({ href }) => href));
    for (const href of found) links.add(href);
  }
  const within = [...links]
    .map((href) => new URL(href))
    .filter(({ origin, pathname }) => origin === stack.address && pathname !== '/leave');
  const places = Map.groupBy(within, ({ pathname }) => pathname);
  for (const [path, addresses] of places) {
    const response = await page.goto(path);
    expect(response?.status(), path).toBe(200);
    for (const { hash } of addresses.filter((address) => address.hash !== '')) {
      await expect(page.locator(`[id="${hash.slice(1)}"]`), `${path}${hash}`).toHaveCount(1);
    }
  }
});

test('the sitemap lists the pages that may be found, and no other', async ({ request }) => {
  const response = await request.get('/sitemap.xml');
  expect(response.headers()['content-type']).toContain('application/xml');
  const listed = [...(await response.text()).matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, address]) => address,
  );
  expect(listed).toEqual(findablePages.map(({ path }) => addressOf(path)));
});

test('robots are asked to stay out of the questions and the portal', async ({ request }) => {
  const lines = (await (await request.get('/robots.txt')).text()).split('\n');
  for (const path of ['/disclose/', '/api', '/sign-in', '/portal', '/cases', '/anonymous']) {
    expect(lines).toContain(`Disallow: ${path}`);
  }
  expect(lines).toContain(`Sitemap: ${addressOf('/sitemap.xml')}`);
  const kept = lines.flatMap((line) => /^Disallow: (.+)$/.exec(line)?.[1] ?? []);
  for (const { path } of findablePages) {
    expect(kept.filter((start) => path.startsWith(start))).toEqual([]);
  }
});

test('robots may open what every page links to, to read there that it is not to be listed', async ({
  request,
}) => {
  const lines = (await (await request.get('/robots.txt')).text()).split('\n');
  const kept = lines.flatMap((line) => /^Disallow: (.+)$/.exec(line)?.[1] ?? []);
  for (const path of ['/disclose', '/leave']) {
    expect(kept.filter((start) => path.startsWith(start))).toEqual([]);
    const response = await request.get(path, { maxRedirects: 0 });
    expect(response.headers()['x-robots-tag']).toBe('noindex, nofollow');
  }
});

test('a browser that asks for an icon by itself gets a blank sheet, and no page links to it', async ({
  page,
  request,
}) => {
  const icon = await request.get('/favicon.ico');
  expect(icon.status()).toBe(200);
  expect(icon.headers()['content-type']).toContain('image/');
  await page.goto('/disclose');
  const formsIcon = (await page.locator('link[rel="icon"]').getAttribute('href')) ?? '';
  expect(await icon.text()).toBe(await (await request.get(formsIcon)).text());
  for (const path of ['/', '/disclose']) {
    await page.goto(path);
    await expect(page.locator('link[href^="/favicon.ico"]')).toHaveCount(0);
  }
});

test('whoever finds a weakness can learn whom to tell', async ({ page, request }) => {
  const response = await request.get('/.well-known/security.txt');
  expect(response.headers()['content-type']).toBe('text/plain; charset=utf-8');
  const fields = new Map(
    (await response.text()).split('\n').map((line) => {
      const [name = '', ...value] = line.split(': ');
      return [name, value.join(': ')];
    }),
  );
  const daysLeft = (Date.parse(fields.get('Expires') ?? '') - Date.now()) / 86_400_000;
  expect(daysLeft).toBeGreaterThan(30);
  expect(daysLeft).toBeLessThan(365);
  expect(fields.get('Canonical')).toBe(addressOf('/.well-known/security.txt'));
  expect(fields.get('Policy')).toBe(addressOf('/security'));
  const { hash } = new URL(fields.get('Contact') ?? '');
  await page.goto('/security');
  await expect(page.locator(`[id="${hash.slice(1)}"]`)).toHaveCount(1);
});

for (const path of ['/disclose/about', '/sign-in', '/cases', '/api/health']) {
  test(`${path} says that it is not to be listed`, async ({ request }) => {
    const response = await request.get(path, { maxRedirects: 0 });
    expect(response.headers()['x-robots-tag']).toBe('noindex, nofollow');
  });
}

test('the manifest opens the site in a browser, under a neutral name', async ({
  page,
  request,
}) => {
  await page.goto('/');
  const href = await page.locator('link[rel="manifest"]').getAttribute('href');
  const manifest = await (await request.get(href ?? '/no-manifest')).json();
  expect(manifest).toMatchObject({ display: 'browser', start_url: '/' });
  expect(JSON.stringify(manifest)).not.toMatch(/report|support|disclos/i);
  for (const { src } of manifest.icons) expect((await request.get(src)).status()).toBe(200);
});

test('the answers can be read from the page’s own markup, word for word', async ({ page }) => {
  await page.goto('/faq');
  const read = await page
    .locator('[itemtype="https://schema.org/FAQPage"] [itemprop="mainEntity"]')
    .evaluateAll((questions) =>
      questions.map((question) => ({
        type: question.getAttribute('itemtype'),
        name: question.querySelector('[itemprop="name"]')?.textContent,
        answers: [...question.querySelectorAll('[itemprop="acceptedAnswer"]')].map((answer) => ({
          type: answer.getAttribute('itemtype'),
          text: answer.querySelector('[itemprop="text"]')?.textContent,
        })),
      })),
    );
  expect(read).toEqual(
    faq
      .flatMap(({ entries }) => entries)
      .map(({ question, answer }) => ({
        type: 'https://schema.org/Question',
        name: question,
        answers: [
          {
            type: 'https://schema.org/Answer',
            text: plainText(answer).replaceAll('\n', ''),
          },
        ],
      })),
  );
});

test('each answer has a link to itself', async ({ page }) => {
  await page.goto('/faq');
  await page
    .getByRole('link', { name: 'Link to this answer: Will my department find out?' })
    .click();
  await expect(page).toHaveURL('/faq#my-department');
});

for (const path of [
  '/nothing-here',
  '/support/nothing',
  '/editions/privacy/9.9',
  '/editions/x/y',
]) {
  test(`${path} is answered with help, as a page that is not there`, async ({ page }) => {
    const response = await page.goto(path);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('We cannot find this page');
    await expect(page.getByRole('region', { name: 'If you are in danger now' })).toBeVisible();
    expect((await headOf(page)).robots).toEqual(['noindex']);
  });
}

test('an earlier version of a policy says so and stays out of search engines', async ({ page }) => {
  await page.goto('/privacy');
  await page.getByRole('link', { name: 'Version 1.0', exact: true }).click();
  await expect(page).toHaveURL('/editions/privacy/1.0');
  await expect(page.getByRole('region', { name: 'This is an earlier version' })).toContainText(
    'It does not hold any more.',
  );
  const { robots, canonical } = await headOf(page);
  expect({ robots, canonical }).toEqual({
    robots: ['noindex, nofollow'],
    canonical: [addressOf('/privacy')],
  });
});

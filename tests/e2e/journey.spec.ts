import { expect, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './accessibility.ts';
import { personas } from './personas.ts';
import { walk } from './walk.ts';

const narrow = { width: 320, height: 640 };

/** Who tells of somebody else. An engine looks at their pages alone: those about oneself are looked at in files of their own. */
const lookedAt: ReadonlySet<string> = new Set(['somebody on behalf of a friend']);

test('an engine looks at the pages of people who are there', () => {
  const names: readonly string[] = personas.map(({ name }) => name);
  expect([...lookedAt].filter((name) => !names.includes(name))).toEqual([]);
});

for (const persona of personas) {
  test.describe(persona.name, () => {
    // Each page by itself is looked at wide as well, in other files.
    test('comes to the end with script, on a phone', async ({ browser, baseURL }) => {
      const context = await browser.newContext({
        viewport: narrow,
        ...(baseURL ? { baseURL } : {}),
      });
      const page = await context.newPage();
      await walk(
        page,
        persona,
        lookedAt.has(persona.name) ? expectAccessible : expectNoSidewaysScroll,
      );
      await expectEnd(page, persona.ending.way);
      await context.close();
    });

    test('comes to the end without script', async ({ browser, baseURL }) => {
      const context = await browser.newContext({
        viewport: narrow,
        javaScriptEnabled: false,
        ...(baseURL ? { baseURL } : {}),
      });
      const page = await context.newPage();
      await walk(page, persona);
      await expectEnd(page, persona.ending.way);
      await context.close();
    });
  });
}

async function expectEnd(
  page: import('@playwright/test').Page,
  way: (typeof personas)[number]['ending']['way'],
): Promise<void> {
  const heading = page.getByRole('heading', { level: 1 });
  if (way === 'not-a-member') {
    await expect(heading).toHaveText('This service is for students and staff');
    await expect(page.getByRole('button', { name: 'Continue' })).toHaveCount(0);
    return;
  }
  await expect(heading).toHaveText('Thank you for telling us');
  const reference = way === 'anonymous' ? /^A-\w{4}-\w{4}-\w{4}$/ : /^RS-\w{4}-\w{4}$/;
  await expect(page.getByText(reference)).toBeVisible();
  await expect(page.getByText('We aim to contact you by')).toHaveCount(way === 'contact' ? 1 : 0);
}

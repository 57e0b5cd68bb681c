import { expect, test } from '@playwright/test';
import { expectAccessibleInEveryLook, expectAccessibleInTwoLooks } from './accessibility.ts';
import { signInAs } from './portal.ts';

// Two engines: one of three pages that look alike in every look.
test.describe.configure({ timeout: 120_000 });

test('two engines find nothing wrong with the portal’s page for what is not there', async ({
  page,
}) => {
  await signInAs(page, 'Lead of the student team');
  for (const path of ['/cases/RS-0000-0000', '/gate/RS-0000-0000', '/anonymous/nothing']) {
    const response = await page.goto(path);
    expect(response?.status(), path).toBe(404);
    if (path.startsWith('/cases')) await expectAccessibleInEveryLook(page);
    else await expectAccessibleInTwoLooks(page);
  }
});

import { expect, type Page, test } from '@playwright/test';
import { expectAccessibleInOneLook } from './accessibility.ts';
import { as, assignTo, discloseAs, heading, problem, somebody } from './desk.ts';
import { emailsTo } from './mailbox.ts';
import { expectNothingHere, signInAs } from './portal.ts';
import { queryStack } from './stack-store.ts';

/* What a lead looks after: the sentences of emails, in versions, and the numbers of the support directory. */

// A sign-in ends every other session of the person: one after the other.
test.describe.configure({ mode: 'default' });

/** Other tests read these emails too, and begin with a directory of which nobody has said anything. */
async function asItCame() {
  await queryStack('DELETE FROM text_version');
  await queryStack(`DELETE FROM draft WHERE form LIKE 'text-%' OR form LIKE 'number-%'`);
  await queryStack('DELETE FROM directory_check');
  await queryStack(`DELETE FROM administrator_notice WHERE kind = 'directory-wrong'`);
}

test.beforeEach(asItCame);
test.afterAll(asItCame);

const path = '/lead/texts/introduction-closing';
const words = (page: Page) => page.getByRole('textbox', { name: 'How it ends' });
/** While script takes the page over, what is selected is let go: who sees that nothing was replaced does it once more. */
const replaceWords = (page: Page, text: string, box = words(page)) =>
  expect(async () => {
    await box.fill(text);
    await expect(box).toHaveValue(text, { timeout: 500 });
  }).toPass();
const show = (page: Page) => page.getByRole('button', { name: 'Show it as it will be' });
const save = (page: Page) => page.getByRole('button', { name: 'Save these words' });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled });

    test('a lead edits how an email ends, reads the whole of it, saves; it goes so; and the words of before stand again', async ({
      page,
      browser,
    }) => {
      await signInAs(page, 'Priya Raman', '/lead');
      await page.getByRole('link', { name: 'Texts of emails' }).click();
      await expect(heading(page)).toHaveText('Texts');
      await page.getByRole('link', { name: 'How it ends: Who will be in touch' }).click();
      await replaceWords(page, 'Thank you for your report.');
      await show(page).click();
      await expect(problem(page)).toContainText('“report” could tell somebody else');
      await expect(words(page)).toHaveValue('Thank you for your report.');
      await replaceWords(page, 'Take your time.\nAll the best');
      await show(page).click();
      const toRead = page.getByRole('alert', { name: /^Read it first/ });
      await expect(toRead).toContainText('Priya Raman from the University will contact you');
      await expect(toRead).toContainText('A message from the University');
      // As it is drawn, in a frame of its own document.
      await expect(toRead.frameLocator('iframe').first().locator('p')).toContainText([
        'Hello,',
        'Priya Raman from the University will contact you',
        'You do not need to do anything until then.',
        'Take your time.',
        'All the best',
        'University of Leicester',
      ]);
      await toRead.getByText('The same as plain text').first().click();
      await expect(toRead.locator('pre').first()).toContainText(
        /Take your time\.\s+All the best\s+University of Leicester/,
      );
      await save(page).click();
      await expect(page.getByRole('status').first()).toContainText(
        'Saved. What is written from now on',
      );
      await expect(page.getByRole('region', { name: 'Versions' })).toContainText(
        /Version 1, which stands now.*by Priya Raman/s,
      );

      const person = somebody();
      const reference = await discloseAs(person);
      await as(browser, 'Callum Reid', '/lead/texts', async (other) => {
        await expect(other.getByRole('main')).toContainText('All the best');
      });
      await page.goto(`/cases/${reference}`);
      await assignTo(page, 'Tomasz Lewandowski');
      await expect
        .poll(async () => (await emailsTo(person.email)).map(({ text }) => text).join('\n'), {
          timeout: 20_000,
        })
        .toContain('Take your time.\n\nAll the best\n\nUniversity of Leicester');

      await page.goto(path);
      await page.getByRole('link', { name: 'Use these words again: version 0' }).click();
      await expect(page.getByText('The words of version 0 are below.')).toBeVisible();
      await expect(words(page)).toHaveValue(/^You do not have to answer this email/);
      await show(page).click();
      await save(page).click();
      await expect(page.getByRole('region', { name: 'Versions' })).toContainText(
        'Version 2, which stands now',
      );
    });

    test('of two leads who edit at once the second sees both, and keeps theirs', async ({
      page,
      browser,
    }) => {
      await signInAs(page, 'Priya Raman', path);
      await as(browser, 'Callum Reid', path, async (other) => {
        await replaceWords(other, 'With kind regards');
        await show(other).click();
        await save(other).click();
        await expect(other.getByRole('status').first()).toContainText('Saved');
      });
      await replaceWords(page, 'All the best');
      await show(page).click();
      await expect(
        page.getByRole('alert', { name: 'Changed meanwhile by Callum Reid' }),
      ).toBeVisible();
      await expect(page.getByText('With kind regards').first()).toBeVisible();
      await expect(words(page)).toHaveValue('All the best');
      await page.getByRole('button', { name: 'Keep mine' }).click();
      await save(page).click();
      await expect(page.getByRole('region', { name: 'Versions' })).toContainText(
        /Version 2, which stands now.*All the best.*Version 1.*With kind regards/s,
      );
    });

    test('a number is found right by one press, and another one wrong: the administrator reads what is right', async ({
      page,
      browser,
    }) => {
      await signInAs(page, 'Callum Reid', '/lead');
      const numbers = page.getByRole('region', { name: /^Numbers to check/ });
      const row = numbers.getByRole('listitem').filter({ hasText: 'Juniper Lodge' });
      await expect(row).toContainText('To check: Juniper Lodge, 0116 273 3330');
      await expect(row).toContainText('Not checked yet');
      await row.getByRole('button', { name: 'Checked: still right: Juniper Lodge' }).click();
      await expect(page.getByRole('status').first()).toContainText('asked again in six months');
      await expect(row).toHaveCount(0);

      await numbers.getByRole('link', { name: 'It is wrong: Victim First' }).click();
      await expect(heading(page)).toHaveText('Victim First');
      await page.getByRole('button', { name: 'Tell the administrator' }).click();
      await expect(problem(page)).toContainText('Say in one line what is right');
      const right = 'It is 0116 496 0000 now, by their website';
      await page.getByLabel('What is right, and where you found it').fill(right);
      await page.getByRole('button', { name: 'Tell the administrator' }).click();
      await expect(page.getByRole('status').first()).toContainText('The administrator is told');
      await expect(numbers).not.toContainText('Victim First');
      await as(browser, 'Mei Tan', '/installation', async (administrator) => {
        await expect(administrator.getByRole('main')).toContainText(
          `Victim First, 0800 953 9595: ${right} (Callum Reid`,
        );
      });
    });
  });
}

test('what was being written comes back, with a word of it on My day', async ({ page }) => {
  await signInAs(page, 'Priya Raman', path);
  await replaceWords(page, 'All the be');
  await expect(page.getByRole('status').filter({ hasText: /Saved|Kept|kept/ })).toBeVisible({
    timeout: 15_000,
  });
  await page.goto('/my-day');
  await page.getByRole('link', { name: 'Go on: text of an email' }).click();
  await expect(words(page)).toHaveValue('All the be');
  await page.getByText('Discard it', { exact: true }).click();
  await page.getByRole('button', { name: 'Yes, discard it' }).click();
  await expect(words(page)).toHaveValue(/^You do not have to answer/);
});

test('a lead edits what is said of an option, and the page of the text shows where it stands', async ({
  page,
}) => {
  await signInAs(page, 'Priya Raman', '/lead/texts');
  await page.getByRole('link', { name: 'The police: The options' }).click();
  const box = page.getByRole('textbox', { name: 'The police' });
  await replaceWords(page, 'The police: 101. We come along.', box);
  await show(page).click();
  const toRead = page.getByRole('alert', { name: /^Read it first/ });
  await expect(toRead.getByRole('region', { name: 'What we explained' })).toContainText(
    'The police: 101. We come along.',
  );
  await save(page).click();
  await expect(page.getByText('Saved. What is written from now on')).toBeVisible({
    timeout: 15_000,
  });
  await expect(page.getByRole('region', { name: 'Versions' })).toContainText(
    /Version 1, which stands now.*We come along/s,
  );
});

test('for everybody else there is no such page', async ({ page, browser }) => {
  await signInAs(page, 'Tomasz Lewandowski', '/my-day');
  for (const missing of ['/lead/texts', path, '/lead/directory/juniper-lodge']) {
    await expectNothingHere(page, missing);
  }
  await as(browser, 'Mei Tan', '/installation', async (administrator) => {
    await expectNothingHere(administrator, path);
  });
  await as(browser, 'Priya Raman', '/lead', async (lead) => {
    await expectNothingHere(lead, '/lead/texts/no-such-text');
    await expectNothingHere(lead, '/lead/directory/no-such-service');
  });
});

test('at 320 px and in the dark nothing is cut off, and nothing is out of reach', async ({
  page,
}) => {
  await signInAs(page, 'Priya Raman', '/lead/texts');
  for (const one of ['/lead/texts', path, '/lead/directory/juniper-lodge']) {
    await page.goto(one);
    await expectAccessibleInOneLook(page);
  }
});

import { expect } from '@playwright/test';
import { institution } from '#lib/institution.ts';
import { test } from './pages-to-read.ts';
import { begin } from './skip.ts';
import { idleFor } from './time-warning.ts';

// What a screen reader is told, read from the browser's accessibility tree.

test('the safety bar is a landmark with whom to call, the way out, and a place that speaks', async ({
  page,
}) => {
  await page.goto('/');
  await expect(page.locator('.safety-bar')).toMatchAriaSnapshot(`
    - navigation "Emergency help and exit":
      - list:
        - listitem:
          - link /call \\d+/
        - listitem:
          - link /Security [\\d ]+/
        - listitem:
          - link / app$/
      - link "Exit this page":
        - /url: /leave
      - status
  `);
});

test('a question is a group of radios, named by its number and its heading', async ({ page }) => {
  await begin(page);
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - group /^Question 1 of 15 .+\\?$/:
        - heading /.+\\?$/ [level=1]
        - group: Why we ask this
        - radio "Me"
        - radio "Prefer not to say"
      - button "Continue"
      - button "Skip this question"
  `);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('ticks that contradict each other are an alert, and describe their group', async ({
    page,
  }) => {
    await page.goto('/disclose/where');
    await page.getByRole('checkbox', { name: 'Not sure' }).check();
    await page.getByRole('button', { name: 'Continue' }).click();
    const alert = page.getByRole('alert', { name: 'There is a problem' });
    await expect(alert).toMatchAriaSnapshot(`
      - alert "There is a problem":
        - heading "There is a problem" [level=2]
        - list:
          - listitem:
            - link /cannot go with another answer/:
              - /url: "#answer"
    `);
    await expect(alert).toBeFocused();
    const group = page.getByRole('group', { name: /^Question \d+ of 15/ });
    await expect(group).toHaveAccessibleDescription(
      /^Tick all that fits\..* Error: .*cannot go with another answer/,
    );
    await expect(group).toHaveAttribute('aria-invalid', 'true');
  });
});

test('each question of the contact form about email is named in full', async ({ page }) => {
  await page.goto('/disclose/contact');
  const card = page.locator('.card').filter({ has: page.getByLabel('Email address') });
  await page.getByLabel('Email address').fill('sam@example.com');
  await expect(card).toMatchAriaSnapshot(`
    - textbox "Email address": sam@example.com
    - group "Is it safe to email you there?":
      - radio "Yes, it is safe"
      - radio "No" [checked]
    - group "May we email you to confirm that we have it?":
      - paragraph
      - radio "Yes"
      - radio "No" [checked]
  `);
});

test('what is optional about contact is folded, each part named by what is in it', async ({
  page,
}) => {
  await page.goto('/disclose/contact');
  const parts = page.locator('main details');
  await expect(parts).toHaveCount(3);
  await page.locator('summary', { hasText: 'A short note' }).click();
  await expect(parts.nth(2)).toMatchAriaSnapshot(`
    - group:
      - paragraph: /You can type up to 500 characters\\./
      - textbox "Note"
      - status
  `);
});

test('the last page is an outline of what matters now', async ({ page }) => {
  await page.goto('/disclose/anonymous');
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page).toHaveURL('/disclose/sent');
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - heading "Thank you for telling us" [level=1]
      - region "Clear this page":
        - heading [level=2]
        - link "Clear this page and leave"
      - region "What happens next":
        - heading [level=2]
      - region "Your reference":
        - heading [level=2]
        - paragraph: /^A(-[0-9A-Z]{4}){3}$/
      - region "Support that may fit":
        - heading [level=2]
        - list:
          - listitem:
            - heading [level=3]
            - paragraph:
              - link /^Call .+ on [\\d ]+$/
      - region "Clear the traces on this device":
        - heading [level=2]
        - link "Clear this page and leave"
  `);
});

test('the warning about idle time is a dialog that says what happens and holds both ways', async ({
  page,
}) => {
  const dialog = await idleFor(page, 26);
  await expect(dialog).toMatchAriaSnapshot(`
    - dialog:
      - heading [level=2]
      - status: /we clear your answers in \\d minutes/
      - button "Stay on this page"
      - link "Exit this page"
  `);
  await expect(dialog).toHaveAccessibleDescription(/we clear your answers in \d minutes/);
});

test('the Tab key goes through a question in the order in which it is read', async ({ page }) => {
  await page.goto('/disclose/told');
  const options = await page.getByRole('main').locator('label').allTextContents();
  expect(options).toContain('Nobody');
  const { emergency, service, university } = institution;
  const inOrder = [
    'Skip to the main part',
    'Leave now',
    `Danger now: call ${emergency.emergencyServices.display}`,
    `${emergency.securityName} ${emergency.security.display}`,
    `${emergency.safetyApp.name} app`,
    'Exit this page',
    `${service.name} ${university.name}`,
    'Back',
    'Why we ask this',
    ...options,
    'Continue',
    'Skip this question',
    'Go back to all your answers',
    'Support',
    'Using this site safely',
    'Privacy',
    'Accessibility',
    'How this site protects you',
  ];
  for (const name of inOrder) {
    await page.keyboard.press('Tab');
    await expect(page.locator(':focus')).toHaveAccessibleName(name);
  }
});

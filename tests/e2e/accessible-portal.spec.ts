import { expect, test } from '@playwright/test';
import { expectAccessibleInEveryLook, expectAccessibleInOneLook } from './accessibility.ts';
import { assignTo, discloseAs, openVerb, problem, rowIn, somebody, story } from './desk.ts';
import { signInAs } from './portal.ts';

/* Two engines look at every page of the desk; those that stand in a spec of their own are looked at there. */

test.describe.configure({ mode: 'default', timeout: 240_000 });

test('two engines find nothing wrong with the portal’s page for what is not there', async ({
  page,
}) => {
  await signInAs(page, 'Lead of the student team');
  for (const path of ['/cases/RS-0000-0000', '/gate/RS-0000-0000', '/anonymous/nothing']) {
    const response = await page.goto(path);
    expect(response?.status(), path).toBe(404);
    if (path.startsWith('/cases')) await expectAccessibleInEveryLook(page);
    else await expectAccessibleInOneLook(page);
  }
});

test('two engines find nothing wrong with a case, its brief, its verbs, the day, the lead’s page, finding somebody and a new case', async ({
  page,
}) => {
  const person = somebody();
  // Few of those that other tests make are of this team: its lists are short.
  const staff = { chosen: { role: 'Academic or teaching staff' } };
  const older = await discloseAs(person, staff);
  const reference = await discloseAs(person, staff);
  await signInAs(page, 'Callum Reid', `/cases/${reference}`);
  await assignTo(page, 'Bethan Price');
  await openVerb(page, 'Note');
  await page.getByRole('textbox', { name: 'Note' }).fill('She asked for a woman.\nCalled at ten.');
  await page.getByRole('button', { name: 'Save' }).click();
  await openVerb(page, 'Task');
  await page.getByLabel('What is to be done?').fill('Ask housing');
  await page.getByLabel('Why?').fill('She cannot go back there');
  await page.getByLabel('By when?').fill('2027-01-08');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(story(page)).toContainText('Ask housing');
  await expectAccessibleInOneLook(page);

  const linkOf = async (name: string) =>
    (await page.getByRole('link', { name }).first().getAttribute('href')) ?? '';
  const onEntries = [await linkOf('Correct: Note.'), await linkOf('Join them')];
  await page.goto(`/cases/${reference}?show=everything`);
  await expectAccessibleInOneLook(page);
  await page.goto(`/cases/${reference}/brief`);
  await expectAccessibleInOneLook(page);
  // One of each kind: whom, what was said and when, a tick, a day, ticks, one press, a checklist.
  for (const verb of [
    'assign',
    'log-contact',
    'wishes',
    'task',
    'change-walls',
    'declare-conflict',
    'close',
  ]) {
    await page.goto(`/cases/${reference}/${verb}`);
    await expectAccessibleInOneLook(page);
  }
  for (const path of onEntries) {
    expect(path).toContain('?');
    await page.goto(path);
    await expectAccessibleInOneLook(page);
  }
  // Not possible on a case that is not Red.
  await page.goto(`/cases/${reference}/acknowledge`);
  await expectAccessibleInOneLook(page);

  await page.goto('/my-day');
  await page.goto(
    (await rowIn(page, older).getByRole('link', { name: 'Assign' }).getAttribute('href')) ?? '',
  );
  await page.getByRole('button', { name: 'Assign' }).click();
  await expect(problem(page)).toBeFocused();
  await expectAccessibleInOneLook(page);
  for (const path of ['/my-day', '/lead', '/find', '/cases/new']) {
    await page.goto(path);
    await expectAccessibleInOneLook(page);
  }
  await page.getByRole('button', { name: 'Save for the lead' }).click();
  await expect(problem(page)).toBeFocused();
  await expectAccessibleInOneLook(page);
  for (const words of [person.name, 'Nobody Whomsoever']) {
    await page.goto('/find');
    await page.getByRole('textbox', { name: 'Whom or what are you looking for?' }).fill(words);
    await page.getByRole('button', { name: 'Find' }).click();
    await expect(page.locator('[data-found]')).toBeFocused();
    await expectAccessibleInOneLook(page);
  }
});

import type { Page } from '@playwright/test';
import { disclose, reachableByPhone } from '../e2e/disclosing.ts';
import { choose } from '../e2e/walk.ts';
import type { Camera } from './camera.ts';
import { signInAs } from './portal.ts';

/** Whom a reporter does not want to have their case, as the lead is asked it who is certainly not meant. */
export async function photographGate(camera: Camera, open: () => Promise<Page>): Promise<void> {
  if (!camera.wants('gate')) return;
  const page = await open();
  await signInAs(page, 'Lead of the staff team', '/gate');
  await camera.take(page, 'gate-01-nothing-waits');
  const green = { role: 'Undergraduate student', what: ['Bullying'] } as const;
  const red = { ...green, safe: 'No' } as const;
  const leaves = reachableByPhone('Dr Raman, and anyone who works closely with her');
  const { origin } = new URL(page.url());
  const waiting = await disclose({ chosen: green, leaves }, origin);
  const grave = await disclose({ chosen: red, leaves }, origin);
  await page.goto('/gate');
  await camera.take(page, 'gate-02-questions');
  await page.goto(`/gate/${waiting}`);
  await camera.take(page, 'gate-03-question');
  await choose(page, 'One or more of us');
  await page.getByRole('button', { name: 'Save the answer' }).click();
  await page.getByRole('alert').filter({ hasText: 'There is a problem' }).waitFor();
  await camera.take(page, 'gate-04-question-refused');
  await page.goto(`/gate/${grave}`);
  await camera.take(page, 'gate-05-question-red');
  await page.goto(`/cases/${grave}`);
  await camera.take(page, 'gate-06-case-red');
  await page.goto(`/gate/${waiting}`);
  await choose(page, 'I cannot tell: the person has to be asked');
  await page.getByRole('button', { name: 'Save the answer' }).click();
  await page.waitForURL(`**/cases/${waiting}`);
  await camera.take(page, 'gate-07-case-asking');
  await page.goto(`/gate/${waiting}`);
  await camera.take(page, 'gate-08-question-asking');
  await choose(page, 'Nobody here');
  await page.getByRole('button', { name: 'Save the answer' }).click();
  await page.waitForURL('**/gate?answered=*');
  await camera.take(page, 'gate-09-answered');
  await page.context().close();
}

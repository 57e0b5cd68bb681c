import type { Page } from '@playwright/test';
import { personas } from '../e2e/personas.ts';
import { toTheCheckPage } from '../e2e/walk.ts';
import type { Camera } from './camera.ts';
import { signInAs } from './portal.ts';

/** The README's four pictures. The form's personas have filled the queue. */
export async function photographForReadme(
  camera: Camera,
  open: () => Promise<Page>,
  folder: string,
): Promise<void> {
  if (!camera.wants('readme')) return;
  const wide = await open();
  await wide.goto('/');
  await camera.takeWindow(wide, folder, 'home');

  const narrow = await open();
  await narrow.setViewportSize({ width: 320, height: 640 });
  for (const persona of personas.slice(0, 1)) await toTheCheckPage(narrow, persona);
  await narrow.goto('/disclose/what');
  await camera.takeWindow(narrow, folder, 'question-narrow');
  await narrow.context().close();

  await signInAs(wide, 'Lead of the student team', '/cases');
  await camera.takeWindow(wide, folder, 'cases');
  await wide.getByRole('link', { name: /^RS-/ }).first().click();
  await wide.waitForURL(/\/cases\/RS-/);
  await camera.takeWindow(wide, folder, 'case');
  await wide.context().close();
}

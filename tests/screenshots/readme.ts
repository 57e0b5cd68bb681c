import type { Page } from '@playwright/test';
import { personas } from '../e2e/personas.ts';
import { toTheCheckPage } from '../e2e/walk.ts';
import type { Camera } from './camera.ts';
import { openCase, signInAs } from './portal.ts';

/** The README's pictures of public pages. */
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

  await wide.context().close();
}

/** The desk, with the cases of a demonstration: the queue, a case, and a day. */
export async function photographDeskForReadme(
  camera: Camera,
  open: () => Promise<Page>,
  folder: string,
): Promise<void> {
  if (!camera.wants('readme')) return;
  const lead = await open();
  await lead.setViewportSize({ width: 1280, height: 800 });
  await signInAs(lead, 'Lead of the student team', '/cases');
  await camera.takeWindow(lead, folder, 'cases');
  await openCase(lead, 'Rowan Tanaka-Bell');
  await camera.takeWindow(lead, folder, 'case');
  await lead.context().close();
  const caseworker = await open();
  await signInAs(caseworker, 'Student caseworker', '/my-day');
  await camera.takeWindow(caseworker, folder, 'my-day');
  await caseworker.context().close();
}

import 'server-only';
import type { ReporterEmail } from '#lib/casework/emails/reporter-emails.ts';

/*
 * The mailer that renders what is sent and the pages that show it first are bundled as two programs in one process: the mailer leaves here
 * what it renders with, and the data layer, which imports no template, shows exactly what it makes.
 */

type Renders = (email: ReporterEmail) => Promise<{ readonly html: string; readonly text: string }>;

declare global {
  var rendersReporterEmails: Renders | undefined;
}

/** Has emails rendered, where they are shown before they go, by what renders those that go. */
export function renderWith(renders: Renders): void {
  globalThis.rendersReporterEmails = renders;
}

/** @throws an Error where the process has nothing that renders */
export function renderedEmail(email: ReporterEmail): ReturnType<Renders> {
  const renders = globalThis.rendersReporterEmails;
  if (renders === undefined) throw new Error('nothing renders emails in this process');
  return renders(email);
}

import type { ReporterEmail } from '#lib/casework/emails/reporter-emails.ts';
import { type RenderedEmail, renderEmail } from './render.ts';
import { reporterElement } from './reporter-element.ts';

/** @returns an email to a person who got in touch as it is sent */
export async function renderReporterEmail(email: ReporterEmail): Promise<RenderedEmail> {
  return renderEmail(reporterElement(email));
}

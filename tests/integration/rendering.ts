import { renderWith } from '#lib/data/emails/renderer.ts';

/* As the server does as it starts: what is shown before it goes is rendered by what renders what goes. Loaded where a test comes to it. */
renderWith(async (email) => {
  const { renderReporterEmail } = await import('#lib/mail/render-reporter-email.ts');
  return renderReporterEmail(email);
});

import { expect, test } from 'vitest';
import { emailKinds, isEmailKind, isToReporter } from '#lib/casework/emails/kinds.ts';
import { originalTexts } from '#lib/casework/texts/editable-texts.ts';
import { exampleLetters } from '#lib/casework/texts/example-letters.ts';
import { renderReporterEmail } from '#lib/mail/render-reporter-email.ts';
import { emailStyles } from '#lib/serving/email-styles.ts';

const facts = { colleague: 'Priya Raman', now: Temporal.Instant.from('2026-12-02T10:00:00Z') };

test('the policy of the pages that show emails allows every style in them, and none that is in no email', async () => {
  const kinds = Object.keys(emailKinds).filter(isEmailKind).filter(isToReporter);
  const emails = kinds
    .flatMap((kind) => exampleLetters(kind, originalTexts(kind), facts))
    .flatMap(({ email }) => (email === undefined ? [] : [email]));
  const rendered = await Promise.all(emails.map(renderReporterEmail));
  const styles = rendered.flatMap(({ html }) =>
    [...html.matchAll(/style="([^"]*)"/g)].map(([, style]) => style),
  );
  expect(new Set(styles)).toEqual(new Set(emailStyles));
});

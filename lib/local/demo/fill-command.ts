import { renderWith } from '#lib/data/emails/renderer.ts';
import { kindOf } from '#lib/log.ts';
import { fillDemonstration } from './fill.ts';

/*
 * Run by the launcher, once, in a process of its own with the portal's environment and the condition "acting": never by the
 * site.
 */

// Nobody reads them here before they go; and no template is loaded for it.
renderWith(async ({ kind }) => ({ html: '', text: kind }));

try {
  const filled = await fillDemonstration();
  if (filled !== undefined) {
    process.stdout.write(
      `Filled with ${filled.cases} cases and ${filled.disclosures} anonymous disclosures\n`,
    );
  }
  process.exit(0);
} catch (error) {
  // All of it is invented: the list of cases says what is wrong with it.
  process.stderr.write(`${error instanceof Error ? error.message : kindOf(error)}\n`);
  process.exit(1);
}

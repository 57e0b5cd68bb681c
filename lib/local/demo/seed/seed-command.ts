import { parseArgs } from 'node:util';
import pg from 'pg';
import { runCommand } from '#lib/commands/run-command.ts';
import { env, portalEnv } from '#lib/env.ts';
import { seedStaff } from '#prisma/seed.ts';
import { LaunchError } from '../../launch-error.ts';
import { progressBar } from './progress-bar.ts';
import { seedCases } from './seed-cases.ts';
import { seedDisclosures } from './seed-disclosures.ts';
import { seededColleagues } from './seeded-people.ts';

/*
 * `npm run seed -- --cases 20000 --disclosures 1000000`: puts as many invented cases and anonymous disclosures into the demonstration that
 * runs here, to see how it is with many. The same ones every time, as of the day on which it is run; what is there already stays. Anything
 * that is no demonstration is refused.
 */

await runCommand(async () => {
  const { cases, disclosures } = readParameters(process.argv.slice(2));
  if (!env().DEMONSTRATION) {
    throw new LaunchError(
      'This is no demonstration: invented cases have no place in it. Nothing was stored.',
    );
  }
  const { DATABASE_URL } = portalEnv();
  const client = new pg.Client({ connectionString: DATABASE_URL });
  await client.connect();
  await seedStaff(DATABASE_URL, seededColleagues());
  const shown = (what: string, total: number) => progressBar(process.stdout, what, total);
  const now = Temporal.Now.instant();
  await seedCases(client, { cases, now, onStored: shown('cases', cases) });
  await seedDisclosures(client, {
    disclosures,
    onStored: shown('anonymous disclosures', disclosures),
  });
  await client.end();
  return 0;
});

function readParameters(given: string[]): { readonly cases: number; readonly disclosures: number } {
  const values = parametersIn(given);
  const numberIn = (name: 'cases' | 'disclosures') => {
    if (/^\d{1,8}$/.test(values[name])) return Number(values[name]);
    throw new LaunchError(`--${name} is "${values[name]}": it is a number, e.g. --${name} 20000.`);
  };
  return { cases: numberIn('cases'), disclosures: numberIn('disclosures') };
}

function parametersIn(args: string[]): { readonly cases: string; readonly disclosures: string } {
  try {
    const options = {
      cases: { type: 'string', default: '1000' },
      disclosures: { type: 'string', default: '0' },
    } as const;
    return parseArgs({ args, options }).values;
  } catch {
    throw new LaunchError('What can be typed: npm run seed -- --cases 20000 --disclosures 1000000');
  }
}

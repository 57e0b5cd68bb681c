import { givenVariables } from '#lib/env.ts';
import { LaunchError } from '#lib/local/launch-error.ts';
import { migrationTrouble, requireDatabase } from '#lib/local/postgres/database-trouble.ts';
import { loadEnvironmentFile } from '#lib/local/settings.ts';
import { migrate, rolesIn } from '#prisma/migrate.ts';

/*
 * `npm run migrate`: brings the database up to date and grants the roles that serve what they may do. The only command that
 * is given the owner's address: run it where no serving process can read its environment.
 */

try {
  loadEnvironmentFile();
  const { DATABASE_OWNER_URL: ownerUrl, ...given } = givenVariables(process.env);
  const { DATABASE_URL: portalUrl, INBOX_DATABASE_URL: inboxUrl } = given;
  if (ownerUrl === undefined || portalUrl === undefined || inboxUrl === undefined) {
    throw new LaunchError(
      'npm run migrate needs DATABASE_OWNER_URL, the address of the role that owns the database, and DATABASE_URL and INBOX_DATABASE_URL for the names of the roles that serve (a password is not needed in these).',
    );
  }
  await requireDatabase('DATABASE_OWNER_URL', ownerUrl);
  const applied = await migrate(ownerUrl, rolesIn({ portalUrl, inboxUrl })).catch(
    (error: unknown) => {
      throw migrationTrouble(error);
    },
  );
  process.stdout.write(
    applied.length === 0 ? 'The database was up to date.\n' : `Applied: ${applied.join(', ')}.\n`,
  );
  process.exit(0);
} catch (error) {
  const isTold = error instanceof LaunchError;
  process.stderr.write(
    `${isTold ? error.message : error instanceof Error ? error.stack : error}\n`,
  );
  process.exit(1);
}

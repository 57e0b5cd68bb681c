import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { givenVariables } from '#lib/env.ts';
import {
  migrationTrouble,
  requireCurrentSchema,
  requireDatabase,
} from '#lib/local/postgres/database-trouble.ts';
import { type DatabaseUrls, ensureDatabase } from '#lib/local/postgres/databases.ts';
import { type PostgresServer, startPostgres } from '#lib/local/postgres/postgres.ts';
import { ensureBuild, ensureGenerated } from './build.ts';
import type { Children, OwnedChild } from './children.ts';
import { completeConfiguration, localClientId } from './configuration.ts';
import { fillOnce } from './demonstration.ts';
import { demonstrationPeople, demonstrationVisitor } from './people.ts';
import type { Progress } from './progress.ts';
import { type LocalSecrets, localSecrets } from './secrets.ts';
import type { LaunchSettings } from './settings.ts';
import { type Mode, startSite } from './site.ts';
import { summaryTable } from './summary.ts';

const secondsForTheSite = 8;

/** Every part of the installation on this computer: started together, stopped in order. */
export class Services {
  readonly #mode: Mode;
  readonly #settings: LaunchSettings;
  readonly #children: Children;
  readonly #progress: Progress;
  readonly #closers: (() => Promise<void>)[] = [];
  readonly #ended = Promise.withResolvers<string>();
  #site: OwnedChild | undefined;
  #postgres: PostgresServer | undefined;

  constructor(mode: Mode, settings: LaunchSettings, children: Children, progress: Progress) {
    this.#mode = mode;
    this.#settings = settings;
    this.#children = children;
    this.#progress = progress;
  }

  /** Resolves with the name of the first part that ended. */
  get ended(): Promise<string> {
    return this.#ended.promise;
  }

  /**
   * Starts every part, side by side where they do not need each other.
   * @returns the table that says where everything is
   * @throws LaunchError when a part could not be started
   */
  async start(): Promise<string> {
    const { dataDirectory, publicUrl, isLocal, servesPortal } = this.#settings;
    const given = givenVariables(process.env);
    if (!this.#settings.usesEmbeddedDatabase) await this.#meetDatabase(given);
    await mkdir(dataDirectory, { recursive: true, mode: 0o711 });
    const hasData = existsSync(path.join(dataDirectory, 'postgres'));
    const secrets = isLocal ? await localSecrets(dataDirectory, hasData) : undefined;
    const [database, issuer, mailbox] = await Promise.all([
      secrets && this.#startDatabase(secrets),
      secrets && this.#startSignIn(secrets),
      this.#startMailbox(),
      this.#prepareSources(),
    ]);
    const parts = { publicUrl, secrets, database, issuer, mailbox };
    const configuration = completeConfiguration(given, parts);
    if (database) await this.#migrate(database);
    if (this.#settings.usesLocalSignIn) {
      const { seedStaff } = await import('../../prisma/seed.ts');
      await seedStaff(database?.portalUrl ?? given.DATABASE_URL ?? '', demonstrationPeople);
    }
    await fillOnce(this.#settings, this.#children, configuration, this.#progress);
    this.#site = await this.#progress.step('site answering', () =>
      startSite(this.#mode, this.#settings, this.#children, configuration, (site) => {
        this.#site = site;
      }),
    );
    this.#site.exited.then(() => this.#ended.resolve('The site'));
    return summaryTable({
      publicUrl,
      servesPortal,
      mailbox,
      people: issuer === undefined ? [] : [...demonstrationPeople, demonstrationVisitor],
      dataDirectory,
    });
  }

  /** Stops the site first, so that nothing it uses goes before it; also what is still starting. */
  async stop(): Promise<void> {
    await this.#site?.stop(secondsForTheSite);
    await Promise.allSettled(this.#closers.map((close) => close()));
    await this.#postgres?.stop();
    await this.#children.stopAll(5);
  }

  /** A database that somebody else runs may not be there: better to know before anything is started. */
  async #meetDatabase(given: Readonly<Record<string, string>>): Promise<void> {
    const names = this.#settings.servesPortal
      ? ['DATABASE_URL', 'INBOX_DATABASE_URL']
      : ['INBOX_DATABASE_URL'];
    for (const name of names) await requireDatabase(name, given[name] ?? '');
    if (given.DATABASE_URL !== undefined) await requireCurrentSchema(given.DATABASE_URL);
  }

  async #startDatabase(secrets: LocalSecrets): Promise<DatabaseUrls | undefined> {
    if (!this.#settings.usesEmbeddedDatabase) return undefined;
    return await this.#progress.step('database started', async () => {
      this.#postgres = await startPostgres({
        directory: this.#settings.dataDirectory,
        clusterPassword: secrets.clusterPassword,
        children: this.#children,
        durable: true,
      });
      this.#postgres.exited.then(() => this.#ended.resolve('The database'));
      return await ensureDatabase(this.#postgres, secrets);
    });
  }

  async #startSignIn(secrets: LocalSecrets): Promise<string | undefined> {
    const { usesLocalSignIn, port, publicUrl, dataDirectory } = this.#settings;
    if (!usesLocalSignIn) return undefined;
    return await this.#progress.step('demonstration sign-in started', async () => {
      const { startIdentityProvider } = await import('#lib/local/identity/identity-provider.ts');
      const provider = await startIdentityProvider({
        port: port + 1,
        siteAddress: publicUrl,
        clientId: localClientId,
        clientSecret: secrets.clientSecret,
        dataDirectory: path.join(dataDirectory, 'identity-provider'),
        people: [...demonstrationPeople, demonstrationVisitor],
      });
      this.#closers.push(() => provider.close());
      return provider.issuer;
    });
  }

  async #startMailbox(): Promise<string | undefined> {
    const { usesLocalMailbox, port, publicUrl, dataDirectory } = this.#settings;
    if (!usesLocalMailbox) return undefined;
    return await this.#progress.step('local mailbox started', async () => {
      const { startMailbox } = await import('#lib/local/mailbox/mailbox.ts');
      const mailbox = await startMailbox({
        port: port + 2,
        siteAddress: publicUrl,
        directory: path.join(dataDirectory, 'mailbox'),
      });
      this.#closers.push(() => mailbox.close());
      return mailbox.address;
    });
  }

  async #prepareSources(): Promise<void> {
    await ensureGenerated(this.#children, this.#progress);
    if (this.#mode === 'start') await ensureBuild(this.#children, this.#progress);
  }

  async #migrate(urls: DatabaseUrls): Promise<void> {
    await this.#progress.step('database up to date', async () => {
      const { migrate, rolesIn } = await import('../../prisma/migrate.ts');
      await migrate(urls.ownerUrl, rolesIn(urls)).catch((error: unknown) => {
        throw migrationTrouble(error);
      });
    });
  }
}

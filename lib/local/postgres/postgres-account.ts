import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { LaunchError } from '#lib/local/launch-error.ts';

/** How the database's programs are started: PostgreSQL refuses to run as root. */
export interface PostgresAccount {
  /** Who owns the database's folders; undefined for the user who runs this. */
  readonly owner?: { readonly uid: number; readonly gid: number } | undefined;
  /** What the spawned process switches to by itself. */
  readonly switchTo?: { readonly uid: number; readonly gid: number } | undefined;
  /** What comes before each command. */
  readonly prefix: readonly string[];
}

/**
 * Chooses the account for the database. Anybody but root runs it themselves. Root runs it as the
 * account that owns the folder already, or as `postgres` or `nobody`; where that account cannot
 * reach the folder (a clone below root's home, say) it keeps one of root's powers: to pass through
 * folders that are closed to it.
 * @param program one of the programs to run
 * @param folder holds the database's folder, and exists
 * @param cluster the database's folder, perhaps not there yet
 * @throws LaunchError where the system allows none of it
 */
export function postgresAccount(program: string, folder: string, cluster: string): PostgresAccount {
  const own = process.getuid?.();
  if (own !== 0) {
    requireOwnFolder(cluster, own);
    return { prefix: [] };
  }
  const account = existingOwner(cluster) ?? existingOwner(folder) ?? unprivilegedAccount();
  const plain = { owner: account, switchTo: account, prefix: [] };
  if (reaches(plain, program, folder)) return plain;
  const passing = { owner: account, prefix: passThrough(account) };
  if (reaches(passing, program, folder)) return passing;
  throw new LaunchError(
    'PostgreSQL does not run as root, and this system does not let root hand it to another ' +
      'account here: run this as an ordinary user, move the project or DATA_DIR to a folder that ' +
      'every account can enter, or set DATABASE_URL to a database of your own.',
  );
}

function requireOwnFolder(cluster: string, own: number | undefined): void {
  if (own === undefined || !existsSync(cluster)) return;
  const { uid } = statSync(cluster);
  if (uid === own) return;
  throw new LaunchError(
    `${cluster} belongs to another account (number ${uid}), probably because root started this ` +
      'once: give it to yourself with chown -R, or set DATA_DIR to another folder.',
  );
}

function existingOwner(folder: string) {
  if (!existsSync(folder)) return undefined;
  const { uid, gid } = statSync(folder);
  return uid === 0 ? undefined : { uid, gid };
}

function unprivilegedAccount() {
  for (const name of ['postgres', 'nobody']) {
    try {
      const number = (flag: string) => Number(execFileSync('id', [flag, name], { stdio: 'pipe' }));
      return { uid: number('-u'), gid: number('-g') };
    } catch {
      // No such account.
    }
  }
  throw new LaunchError(
    'PostgreSQL does not run as root, and there is no account named postgres or nobody: run ' +
      'this as an ordinary user, or set DATABASE_URL to a database of your own.',
  );
}

/**
 * The setting about setuid keeps the power in force where a program asks whether it may open a file
 * (access) before it does, as initdb does with its own programs.
 */
function passThrough({ uid, gid }: { uid: number; gid: number }): readonly string[] {
  return [
    'setpriv',
    `--reuid=${uid}`,
    `--regid=${gid}`,
    '--clear-groups',
    '--inh-caps=-all,+dac_override',
    '--ambient-caps=-all,+dac_override',
    '--securebits=+no_setuid_fixup',
  ];
}

function reaches(account: PostgresAccount, program: string, folder: string): boolean {
  const test = ['sh', '-c', 'test -x "$0" && test -x "$1"', program, folder];
  const [command = '', ...parameters] = [...account.prefix, ...test];
  return spawnSync(command, parameters, { ...account.switchTo, cwd: '/' }).status === 0;
}

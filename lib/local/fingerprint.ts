import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const notSources = /(^|\/)(node_modules|generated|local|\.[^/]*)$|\.test\.tsx?$|\.md$/;

/**
 * A fingerprint of files: it changes when one of them changes, comes, goes or moves.
 * @param root the folder that the names are relative to
 * @param names files and folders (with all that is in them but tests and notes); missing ones count
 *   as missing
 */
export function fingerprint(root: string, names: readonly string[]): string {
  const hash = createHash('sha256').update(process.version);
  for (const name of [...names].sort()) {
    for (const file of filesOf(root, name)) {
      hash.update(`\0${file}\0`).update(readFileSync(path.join(root, file)));
    }
  }
  return hash.digest('hex');
}

/** Whether the stamp says that the work for this fingerprint has been completed. */
export function isStamped(stamp: string, print: string): boolean {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === print;
}

/**
 * Does the work and marks it as complete, and as incomplete from its first moment.
 * @param work its error is passed on, and nothing is marked then
 */
export async function stamped(
  stamp: string,
  print: string,
  work: () => Promise<void>,
): Promise<void> {
  rmSync(stamp, { force: true });
  await work();
  writeFileSync(stamp, print);
}

function filesOf(root: string, name: string): readonly string[] {
  const full = path.join(root, name);
  if (notSources.test(name) || !existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [name];
  return readdirSync(full)
    .sort()
    .flatMap((entry) => filesOf(root, `${name}/${entry}`));
}

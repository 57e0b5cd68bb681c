import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildFolder } from '#lib/env.ts';
import { actionsListed, fileOfActions } from './next-internals.ts';

let known: ReadonlySet<string> | undefined;

/**
 * @returns the ids of this release's form actions, from the build's own list; an empty set where the build has none that
 *   can be read (a development server)
 */
export function knownActions(): ReadonlySet<string> {
  known ??= readIds();
  return known;
}

function readIds(): ReadonlySet<string> {
  try {
    const file = path.join(process.cwd(), buildFolder(), fileOfActions);
    return actionsListed(readFileSync(file, 'utf8'));
  } catch {
    return new Set();
  }
}

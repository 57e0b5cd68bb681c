import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { buildFolder } from '#lib/env.ts';

const manifestSchema = z.object({ node: z.record(z.string(), z.unknown()) });

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
    const file = path.join(process.cwd(), buildFolder(), 'server/server-reference-manifest.json');
    return new Set(Object.keys(manifestSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).node));
  } catch {
    return new Set();
  }
}

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { projectRoot } from '#lib/local/project.ts';
import { fileOfActions } from '#lib/serving/next-internals.ts';

/** The ids of actions that the site has, by the name of their function. */
export type Actions = Readonly<Record<string, string>>;

const listSchema = z.object({ node: z.record(z.string(), z.object({ exportedName: z.string() })) });

/** @returns the actions of the build that is served */
export async function actionsOfBuild(): Promise<Actions> {
  const list = await readFile(path.join(projectRoot, '.next', fileOfActions), 'utf8');
  const { node } = listSchema.parse(JSON.parse(list));
  return Object.fromEntries(
    Object.entries(node).map(([id, { exportedName }]) => [exportedName, id]),
  );
}

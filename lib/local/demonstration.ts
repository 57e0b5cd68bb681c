import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Children } from './children.ts';
import { writePrivateFile } from './private-file.ts';
import { type Progress, seconds } from './progress.ts';
import { projectRoot } from './project.ts';
import type { LaunchSettings } from './settings.ts';

/** How the command that fills begins to say what it did. */
const filledWith = 'Filled with ';

type Settings = Pick<LaunchSettings, 'dataDirectory' | 'fillsDemonstration'>;

/**
 * Fills the demonstration of this computer with invented cases, at its first start alone: a mark beside the data says that it was
 * asked for. One that cannot be filled starts all the same, and says so.
 * @param environment the portal's whole configuration
 */
export async function fillOnce(
  { dataDirectory, fillsDemonstration }: Settings,
  children: Children,
  environment: Readonly<Record<string, string>>,
  progress: Progress,
): Promise<void> {
  const mark = markIn(dataDirectory);
  if (!fillsDemonstration || existsSync(mark)) return;
  const said: string[] = [];
  const began = performance.now();
  const filling = children.startNode({
    name: 'filling the demonstration',
    script: path.join(projectRoot, 'lib/local/demo/fill-command.ts'),
    conditions: ['react-server', 'acting'],
    environment: {
      ...environment,
      NODE_ENV: 'production',
      // Nothing of it has to be on the disk before the next is done: the command waits for the disk at its end.
      PGOPTIONS: '-c synchronous_commit=off',
    },
    output: (line) => said.push(line),
  });
  const isFilled = (await filling.exited) === 0;
  if (!isFilled) {
    progress.say(
      `The demonstration could not be filled, and starts with what it has: ${said.join(' ')}`,
    );
    progress.say('To begin again: stop it, then npm run demo:reset');
    return;
  }
  await writePrivateFile(mark, `${new Date().toISOString()}\n`);
  const summary = said.find((line) => line.startsWith(filledWith));
  if (summary === undefined) return;
  const took = seconds(performance.now() - began).slice(2);
  progress.say(`${took}  demonstration filled: ${summary.slice(filledWith.length)}`);
}

/** Takes the data of a demonstration away; its keys stay. The next start fills it again. */
export async function emptyDemonstration(dataDirectory: string): Promise<void> {
  const parts = ['postgres', 'mailbox'].map((part) => path.join(dataDirectory, part));
  // The mark last: what was broken off is done again.
  for (const part of [...parts, markIn(dataDirectory)]) {
    await rm(part, { recursive: true, force: true });
  }
}

function markIn(dataDirectory: string): string {
  return path.join(dataDirectory, 'demonstration-filled');
}

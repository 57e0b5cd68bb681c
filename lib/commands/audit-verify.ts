import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { verifyAudit } from '#lib/data/store/verify-audit.ts';
import { portalEnv } from '#lib/env.ts';
import { LaunchError } from '#lib/local/launch-error.ts';
import { runCommand } from './run-command.ts';

/*
 * `npm run audit:verify`: recomputes the audit log's chain, and compares it with the heads that were written down elsewhere. They
 * are read from AUDIT_ANCHOR, or from the file that is named. It ends with 0 where all holds, with 1 where something is wrong, and
 * with 2 where heads should have been written down and none can be read: then a cut end would not be noticed.
 */

const anchorSchema = z.object({ at: z.string(), sequence: z.int().positive(), hash: z.string() });

await runCommand(async () => {
  const [file] = process.argv.slice(2);
  const isAnchored = file !== undefined || portalEnv().AUDIT_ANCHOR !== undefined;
  const anchors = await readAnchors(file);
  const { entries, fault, head } = await verifyAudit(anchors);
  if (fault !== undefined) {
    process.stderr.write(
      `The audit log does not hold: entry ${fault.sequence} is the first that is wrong (${fault.what}).\n`,
    );
    return 1;
  }
  process.stdout.write(
    `The audit log holds: ${entries} entries, compared with ${anchors.length} written elsewhere. Its head is\n` +
      `  ${head.sequence} ${head.hash}\n`,
  );
  if (anchors.length > 0) return 0;
  const advice = isAnchored
    ? 'no head can be read where it should have been written down. The worker writes it there every five minutes: if it runs for ' +
      'longer than that, somebody or something has taken it away.'
    : 'set AUDIT_ANCHOR, so that the head is written down somewhere else.';
  process.stdout.write(`A cut end would not be noticed: ${advice}\n`);
  return isAnchored ? 2 : 0;
});

async function readAnchors(file: string | undefined) {
  const place = file === undefined ? portalEnv().AUDIT_ANCHOR : path.resolve(file);
  if (place === undefined) return [];
  const text = place.startsWith('/')
    ? await readIfThere(place, file === undefined)
    : await get(place);
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.flatMap((line, place) => {
    const anchor = readAnchor(line);
    if (anchor === undefined) {
      process.stderr.write(`Line ${place + 1} of the anchor cannot be read, and was left out.\n`);
    }
    return anchor ?? [];
  });
}

/** A line that was being written when its writer was killed is no reason to verify nothing. */
function readAnchor(line: string) {
  try {
    return anchorSchema.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}

async function readIfThere(place: string, mayBeMissing: boolean): Promise<string> {
  return readFile(place, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (mayBeMissing && error.code === 'ENOENT') return '';
    throw new LaunchError(`${place} cannot be read (${error.code}).`);
  });
}

async function get(address: string): Promise<string> {
  const answer = await fetch(address, { signal: AbortSignal.timeout(30_000) }).catch(
    () => undefined,
  );
  if (answer === undefined) throw new LaunchError('AUDIT_ANCHOR: nothing answers at this address.');
  if (!answer.ok) throw new LaunchError(`AUDIT_ANCHOR: its address answers ${answer.status}.`);
  return answer.text();
}

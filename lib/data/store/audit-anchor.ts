import 'server-only';
import { appendFile } from 'node:fs/promises';
import { portalEnv } from '#lib/env.ts';
import { database } from './database.ts';

/*
 * An owner of the database could cut the end of the audit log off, and the rest would still fit together. So its head is written
 * down somewhere else again and again, where the institution chooses: `npm run audit:verify` then misses what was cut.
 */

const timeoutMs = 10_000;

let lastAnchored: string | undefined;

/** Writes the log's head to the configured file or address, where it has changed since. */
export async function anchorAudit(now = Temporal.Now.instant()): Promise<void> {
  const { AUDIT_ANCHOR: anchor } = portalEnv();
  if (anchor === undefined) return;
  const head = await database().auditHead.findFirstOrThrow({
    select: { sequence: true, hash: true },
  });
  if (head.hash === lastAnchored) return;
  const line = `${JSON.stringify({ at: now.toString(), sequence: Number(head.sequence), hash: head.hash })}\n`;
  if (anchor.startsWith('/')) await appendFile(anchor, line, { mode: 0o640 });
  else await post(anchor, line);
  lastAnchored = head.hash;
}

async function post(address: string, line: string): Promise<void> {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: line,
    signal: AbortSignal.timeout(timeoutMs),
  });
  await answer.body?.cancel();
  if (!answer.ok) throw new Error('the anchor’s address did not take it');
}

import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { FirstVisit } from './first-visit.ts';

const file = path.join(import.meta.dirname, '../e2e/transfer.json');

const schema = z.record(
  z.string(),
  z.strictObject({
    document: z.number(),
    scripts: z.number(),
    styles: z.number(),
    others: z.number(),
    total: z.number(),
  }),
);

/** @returns what a first visit to each page transferred when it was last recorded, in bytes */
export async function recordedVisits(): Promise<ReadonlyMap<string, FirstVisit>> {
  return new Map(Object.entries(schema.parse(JSON.parse(await readFile(file, 'utf8')))));
}

export async function recordVisits(visits: ReadonlyMap<string, FirstVisit>): Promise<void> {
  await writeFile(file, `${JSON.stringify(Object.fromEntries(visits), undefined, 2)}\n`);
}

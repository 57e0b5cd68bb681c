import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';

/** @returns the bytes that a text may be stored as: UTF-8, UTF-16, hexadecimal, and inside any base64 */
function formsOf(text: string): readonly Buffer[] {
  const bytes = Buffer.from(text, 'utf8');
  const forms = [bytes, Buffer.from(text, 'utf16le'), Buffer.from(bytes.toString('hex'))];
  // What base64 makes of a text depends on how many bytes come before it; its first and last letters on the rest too.
  for (const before of [0, 1, 2]) {
    const encoded = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    const certain = encoded.slice(before === 0 ? 0 : before + 1, -4);
    forms.push(Buffer.from(certain));
    forms.push(Buffer.from(certain.replaceAll('+', '-').replaceAll('/', '_')));
  }
  return forms;
}

/** @returns which of the texts these bytes hold, in whatever form */
export function textsIn(bytes: Buffer, texts: readonly string[]): string[] {
  return texts.filter((text) => formsOf(text).some((form) => bytes.includes(form)));
}

/**
 * Searches every file of a folder byte by byte.
 * @returns `file: text` for everything found, and how many bytes were searched
 */
export async function searchFiles(
  folder: string,
  texts: readonly string[],
): Promise<{ readonly found: readonly string[]; readonly bytes: number }> {
  const found: string[] = [];
  let bytes = 0;
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((one) => one.isFile())) {
    const file = path.join(entry.parentPath, entry.name);
    const content = await readFile(file).catch(ignoreMissing);
    bytes += content.length;
    found.push(...textsIn(content, texts).map((text) => `${path.relative(folder, file)}: ${text}`));
  }
  return { found, bytes };
}

/** A running server removes files of its own. */
function ignoreMissing(error: NodeJS.ErrnoException): Buffer {
  if (error.code === 'ENOENT') return Buffer.alloc(0);
  throw error;
}

/**
 * Searches every row of every table of a database as text, as a dump has it: what the files hold may be compressed.
 * @returns `table: text` for everything found, and how many tables were searched
 */
export async function searchTables(
  ownerUrl: string,
  texts: readonly string[],
): Promise<{ readonly found: readonly string[]; readonly tables: readonly string[] }> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
       WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`,
    );
    const tables = rows.map(({ name }) => name);
    const found: string[] = [];
    for (const table of tables) {
      const dumped = await client.query<{ row: string }>(`SELECT t::text AS row FROM ${table} t`);
      const bytes = Buffer.from(dumped.rows.map(({ row }) => row).join('\n'));
      found.push(...textsIn(bytes, texts).map((text) => `${table}: ${text}`));
    }
    return { found, tables };
  } finally {
    await client.end();
  }
}

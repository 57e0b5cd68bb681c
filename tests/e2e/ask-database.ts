import pg from 'pg';

/**
 * Does something to a database, over a connection of its own: one that stays open would not outlive an interruption.
 * @returns the rows that it answered with
 */
export async function askDatabase<Row extends pg.QueryResultRow>(
  connectionString: string,
  text: string,
  values: readonly unknown[],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query<Row>(text, [...values])).rows;
  } finally {
    await client.end();
  }
}

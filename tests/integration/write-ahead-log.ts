import pg from 'pg';

/** A transaction, as the database's own log remembers it. */
export interface LoggedTransaction {
  readonly id: string;
  /** When it was committed; undefined for one that was rolled back. */
  readonly committedAt: Date | undefined;
  /** What it did, record by record: kind and length, without the pages that happen to be copied along. */
  readonly shape: readonly string[];
  /** All that it wrote, in hexadecimal. */
  readonly written: string;
}

/** Reads the write-ahead log of a cluster, as somebody could who has its files. */
export class WriteAheadLog {
  readonly #client: pg.Client;

  private constructor(client: pg.Client) {
    this.#client = client;
  }

  /** @param clusterUrl as the superuser */
  static async open(clusterUrl: string): Promise<WriteAheadLog> {
    const client = new pg.Client({ connectionString: clusterUrl });
    await client.connect();
    await client.query('CREATE EXTENSION IF NOT EXISTS pg_walinspect');
    return new WriteAheadLog(client);
  }

  /** Keeps the server from writing what nobody asked it for. Only for a server of one's own. */
  async stopHousekeeping(): Promise<void> {
    await this.#client.query('ALTER SYSTEM SET autovacuum = off');
    await this.#client.query('SELECT pg_reload_conf()');
  }

  /** @returns where the log ends now */
  async end(): Promise<string> {
    const { rows } = await this.#client.query<{ lsn: string }>(
      'SELECT pg_current_wal_flush_lsn()::text AS lsn FROM (SELECT pg_switch_wal()) AS flushed',
    );
    return rows[0]?.lsn ?? '';
  }

  /** @returns every transaction that the log tells of between two places, in the order in which they ended */
  async between(start: string, end: string): Promise<readonly LoggedTransaction[]> {
    const { rows } = await this.#client.query<Row>(
      `SELECT r.xid::text AS id, r.resource_manager || ' ' || r.record_type AS kind, r.record_length - r.fpi_length AS length,
         r.description, coalesce(string_agg(encode(b.block_data, 'hex'), ' '), '') AS data
       FROM pg_get_wal_records_info($1, $2) r
       LEFT JOIN pg_get_wal_block_info($1, $2, true) b ON b.start_lsn = r.start_lsn
       WHERE r.xid::text <> '0'
       GROUP BY r.start_lsn, r.xid, r.resource_manager, r.record_type, r.record_length, r.fpi_length, r.description
       ORDER BY r.start_lsn`,
      [start, end],
    );
    return Map.groupBy(rows, ({ id }) => id)
      .entries()
      .map(([id, records]) => transactionOf(id, records))
      .toArray();
  }

  async close(): Promise<void> {
    await this.#client.end();
  }
}

interface Row {
  readonly id: string;
  readonly kind: string;
  readonly length: number;
  readonly description: string;
  readonly data: string;
}

function transactionOf(id: string, records: readonly Row[]): LoggedTransaction {
  const commit = records.find(({ kind }) => kind.startsWith('Transaction COMMIT'));
  const moment = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d+)?(?: \w+)?/.exec(
    commit?.description ?? '',
  );
  return {
    id,
    committedAt:
      moment === null ? undefined : new Date(moment[0].replace(' ', 'T').replace(' UTC', 'Z')),
    shape: records.map(({ kind, length }) => `${kind} ${length}`),
    written: records.map(({ data }) => data).join(' '),
  };
}

/** @returns an id or a text, as it stands in what was written */
export function asWritten(value: string): string {
  return /^[\da-f]{8}-[\da-f-]{27}$/.test(value)
    ? value.replaceAll('-', '')
    : Buffer.from(value).toString('hex');
}

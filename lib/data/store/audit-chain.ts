import { createHash } from 'node:crypto';

/** An entry of the audit log, as it is stored. */
export interface StoredEntry {
  readonly sequence: number;
  readonly at: Date;
  readonly actorId: string | null;
  readonly action: string;
  readonly subject: string | null;
  readonly previousHash: string;
  readonly hash: string;
}

/** A head of the log that was written down elsewhere. */
export interface Anchor {
  readonly sequence: number;
  readonly hash: string;
}

/** What is wrong, and at which entry first. */
export interface ChainFault {
  readonly sequence: number;
  readonly what:
    | 'missing or out of order'
    | 'changed'
    | 'not the one that was anchored'
    | 'cut off at the end';
}

/**
 * @returns the hash that the database gives an entry: SHA-256 of its number, time, actor, action, subject and the hash of the
 *   entry before, as PostgreSQL writes a JSON array
 */
export function hashOf(entry: Omit<StoredEntry, 'hash'>): string {
  const { sequence, at, actorId, action, subject, previousHash } = entry;
  const fields = [sequence, at.toISOString(), actorId, action, subject, previousHash];
  // A space after each comma.
  const text = `[${fields.map((field) => JSON.stringify(field)).join(', ')}]`;
  return createHash('sha256').update(text).digest('hex');
}

/** Recomputes the chain from nothing but the entries, given in order, in portions of any size. */
export class ChainCheck {
  #sequence = 0;
  #hash = '';
  #fault: ChainFault | undefined;
  readonly #anchors: ReadonlyMap<number, readonly Anchor[]>;

  /** @param anchors heads that were written down elsewhere */
  constructor(anchors: readonly Anchor[]) {
    this.#anchors = Map.groupBy(anchors, ({ sequence }) => sequence);
  }

  /** Takes the next entries. */
  take(entries: readonly StoredEntry[]): void {
    for (const entry of entries) {
      if (this.#fault !== undefined) return;
      const expected = this.#sequence + 1;
      const what = this.#faultOf(entry, expected);
      if (what !== undefined) this.#fault = { sequence: expected, what };
      this.#sequence = entry.sequence;
      this.#hash = entry.hash;
    }
  }

  #faultOf(entry: StoredEntry, expected: number): ChainFault['what'] | undefined {
    if (entry.sequence !== expected || entry.previousHash !== this.#hash) {
      return 'missing or out of order';
    }
    if (entry.hash !== hashOf(entry)) return 'changed';
    // Every one of them: a log that was cut and grew again is anchored twice at one number.
    const anchored = this.#anchors.get(entry.sequence) ?? [];
    return anchored.some(({ hash }) => hash !== entry.hash)
      ? 'not the one that was anchored'
      : undefined;
  }

  /**
   * @param head what the database says is the last entry
   * @returns the first fault; undefined where the chain holds
   */
  end(head: Anchor): ChainFault | undefined {
    if (this.#fault !== undefined) return this.#fault;
    const furthest = Math.max(head.sequence, ...this.#anchors.keys());
    if (furthest > this.#sequence)
      return { sequence: this.#sequence + 1, what: 'cut off at the end' };
    return head.sequence !== this.#sequence || head.hash !== this.#hash
      ? { sequence: this.#sequence, what: 'missing or out of order' }
      : undefined;
  }

  /** The last entry that was taken. */
  get last(): Anchor {
    return { sequence: this.#sequence, hash: this.#hash };
  }
}

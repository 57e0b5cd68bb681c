import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Anchor, ChainCheck, hashOf, type StoredEntry } from './audit-chain.ts';

/** A log as the database would have written it. */
function logOf(count: number): StoredEntry[] {
  const log: StoredEntry[] = [];
  for (let sequence = 1; sequence <= count; sequence += 1) {
    const entry = {
      sequence,
      at: new Date(1_790_000_000_000 + sequence),
      actorId: null,
      action: 'case.read',
      subject: `subject-${sequence}`,
      previousHash: log.at(-1)?.hash ?? '',
    };
    log.push({ ...entry, hash: hashOf(entry) });
  }
  return log;
}

function check(log: readonly StoredEntry[], head: Anchor, anchors: readonly Anchor[] = []) {
  const checking = new ChainCheck(anchors);
  // In portions, as they are read.
  for (let start = 0; start < log.length; start += 3) checking.take(log.slice(start, start + 3));
  return checking.end(head);
}

const headOf = (log: readonly StoredEntry[]): Anchor => ({
  sequence: log.length,
  hash: log.at(-1)?.hash ?? '',
});

/** The entries from there on, each chained again: what somebody writes who can write the table. */
function rechained(log: readonly StoredEntry[]): StoredEntry[] {
  const made: StoredEntry[] = [];
  for (const entry of log) {
    const fields = { ...entry, sequence: made.length + 1, previousHash: made.at(-1)?.hash ?? '' };
    made.push({ ...fields, hash: hashOf(fields) });
  }
  return made;
}

describe('a chain', () => {
  it('holds as it was written, also when it is empty', () => {
    for (const count of [0, 1, 2, 7]) {
      const log = logOf(count);
      expect(
        check(log, headOf(log), count > 2 ? [{ sequence: 2, hash: log[1]?.hash ?? '' }] : []),
      ).toBe(undefined);
    }
  });

  const log = logOf(9);

  it('names the first entry that was changed', () => {
    const fields: Partial<StoredEntry>[] = [
      { at: new Date(0) },
      { actorId: 'someone' },
      { action: 'case.denied' },
      { subject: null },
    ];
    for (const change of fields) {
      const changed = log.map((entry) => (entry.sequence === 5 ? { ...entry, ...change } : entry));
      expect(check(changed, headOf(log))).toEqual({ sequence: 5, what: 'changed' });
    }
  });

  it('names the first that is missing, or stands elsewhere', () => {
    const without = log.filter(({ sequence }) => sequence !== 4);
    expect(check(without, headOf(log))).toEqual({ sequence: 4, what: 'missing or out of order' });
    const [one, two, ...rest] = log;
    const swapped = [two, one, ...rest].filter((entry) => entry !== undefined);
    expect(check(swapped, headOf(log))?.sequence).toBe(1);
  });

  it('names the end that was cut off, where the head was left', () => {
    expect(check(log.slice(0, 6), headOf(log))).toEqual({
      sequence: 7,
      what: 'cut off at the end',
    });
  });

  it('finds an end that was cut with its head only by a head that was written elsewhere', () => {
    const cut = log.slice(0, 6);
    expect(check(cut, headOf(cut))).toBeUndefined();
    expect(check(cut, headOf(cut), [headOf(log)])).toEqual({
      sequence: 7,
      what: 'cut off at the end',
    });
  });

  it('finds a log that was written again from some entry on only by a head that was written elsewhere', () => {
    const forged = rechained(
      log.map((entry) => (entry.sequence === 3 ? { ...entry, actorId: 'x' } : entry)),
    );
    expect(check(forged, headOf(forged))).toBeUndefined();
    const anchor = { sequence: 8, hash: log[7]?.hash ?? '' };
    expect(check(forged, headOf(forged), [anchor])).toEqual({
      sequence: 8,
      what: 'not the one that was anchored',
    });
  });

  it('is found where it was cut and grew again, though its new head was anchored as well', () => {
    const forged = rechained(
      log.map((entry) => (entry.sequence === 3 ? { ...entry, actorId: 'x' } : entry)),
    );
    expect(check(forged, headOf(forged), [headOf(log), headOf(forged)])).toEqual({
      sequence: 9,
      what: 'not the one that was anchored',
    });
  });

  it('is found broken whichever entry is removed or changed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 40 }),
        (count, pick) => {
          const whole = logOf(count);
          const at = ((pick - 1) % count) + 1;
          const changed = whole.map((entry) =>
            entry.sequence === at ? { ...entry, subject: 'other' } : entry,
          );
          expect(check(changed, headOf(whole))?.sequence).toBe(at);
          const without = whole.filter(({ sequence }) => sequence !== at);
          expect(check(without, headOf(whole))?.sequence).toBe(at);
        },
      ),
    );
  });
});

import { join } from 'node:path';
import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';
import { z } from 'zod';
import { readJsonFile, writePrivateFile } from '#lib/local/private-file.ts';

const entrySchema = z.object({
  model: z.string(),
  id: z.string(),
  expiresAt: z.number(),
  payload: z.looseObject({
    grantId: z.string().optional(),
    uid: z.string().optional(),
    userCode: z.string().optional(),
    consumed: z.number().optional(),
  }),
});
type Entry = z.infer<typeof entrySchema>;

/** What must survive a restart; codes and tokens live for minutes and stay in memory. */
const keptModels = new Set(['Session', 'Grant']);

/**
 * The provider's storage: everything in memory, sessions and grants also in one private file.
 * A damaged file counts as empty.
 */
export async function openIdentityStore(directory: string): Promise<AdapterFactory> {
  const path = join(directory, 'identity-sessions.json');
  const stored = z.array(entrySchema).safeParse(await readJsonFile(path));
  const entries = new Map<string, Entry>();
  for (const entry of stored.success ? stored.data : []) {
    entries.set(keyOf(entry.model, entry.id), entry);
  }

  let lastWrite: Promise<void> = Promise.resolve();
  const keep = (model: string): Promise<void> => {
    dropExpired(entries);
    if (!keptModels.has(model)) {
      return Promise.resolve();
    }
    const write = (): Promise<void> => {
      const kept = [...entries.values()].filter((entry) => keptModels.has(entry.model));
      return writePrivateFile(path, JSON.stringify(kept));
    };
    lastWrite = lastWrite.then(write, write);
    return lastWrite;
  };
  return (model) => adapterFor(model, entries, keep);
}

function adapterFor(
  model: string,
  entries: Map<string, Entry>,
  keep: (model: string) => Promise<void>,
): Adapter {
  const findBy = (matches: (payload: Entry['payload']) => boolean): AdapterPayload | undefined => {
    const now = Date.now();
    for (const entry of entries.values()) {
      if (entry.model === model && entry.expiresAt > now && matches(entry.payload)) {
        return structuredClone(entry.payload);
      }
    }
    return undefined;
  };
  return {
    async upsert(id, payload, expiresIn) {
      const expiresAt = Date.now() + (expiresIn ?? 3600) * 1000;
      // Through JSON, as a database would keep it: the library's objects are not plain.
      const entry = entrySchema.parse({
        model,
        id,
        expiresAt,
        payload: JSON.parse(JSON.stringify(payload)),
      });
      entries.set(keyOf(model, id), entry);
      await keep(model);
    },
    async find(id) {
      const entry = entries.get(keyOf(model, id));
      return entry !== undefined && entry.expiresAt > Date.now()
        ? structuredClone(entry.payload)
        : undefined;
    },
    async findByUid(uid) {
      return findBy((payload) => payload.uid === uid);
    },
    async findByUserCode(userCode) {
      return findBy((payload) => payload.userCode === userCode);
    },
    async consume(id) {
      const entry = entries.get(keyOf(model, id));
      if (entry !== undefined) {
        entry.payload.consumed = Math.floor(Date.now() / 1000);
      }
    },
    async destroy(id) {
      entries.delete(keyOf(model, id));
      await keep(model);
    },
    async revokeByGrantId(grantId) {
      for (const [key, entry] of entries) {
        if (entry.payload.grantId === grantId) {
          entries.delete(key);
        }
      }
    },
  };
}

function keyOf(model: string, id: string): string {
  return `${model}:${id}`;
}

function dropExpired(entries: Map<string, Entry>): void {
  const now = Date.now();
  for (const [key, entry] of entries) {
    if (entry.expiresAt <= now) {
      entries.delete(key);
    }
  }
}

import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readJsonFile, unfinishedSuffix, writePrivateFile } from '#lib/local/private-file.ts';
import { type SentEmail, type StoredMessage, storedMessageSchema } from './mail-message.ts';

interface Arrival {
  readonly email: SentEmail;
  /** The request's body as it came. */
  readonly body: string;
  readonly idempotencyKey?: string | undefined;
}

type Kept = { readonly kind: 'kept'; readonly id: string } | { readonly kind: 'conflict' };

/** The messages of the local mailbox: one private JSON file each, and all of them in memory. */
export interface MailStore {
  /** Stores a message once for each idempotency key; a key with another body is a conflict. */
  keep(arrival: Arrival): Promise<Kept>;
  /** Newest first. */
  list(): readonly StoredMessage[];
  find(id: string): StoredMessage | undefined;
  deleteAll(): Promise<void>;
}

/** Opens the directory (made when missing). Files that are no messages, or damaged, are left out. */
export async function openMailStore(directory: string): Promise<MailStore> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const messages = new Map<string, StoredMessage>();
  const byKey = new Map<string, { digest: string; stored: Promise<string> }>();
  let latest = 0;

  const remember = (message: StoredMessage): void => {
    messages.set(message.id, message);
    latest = Math.max(latest, Date.parse(message.receivedAt));
    if (message.idempotencyKey !== undefined) {
      const stored = Promise.resolve(message.id);
      byKey.set(message.idempotencyKey, { digest: message.digest, stored });
    }
  };
  for (const message of await readAll(directory)) {
    remember(message);
  }

  const store = async (arrival: Arrival, digest: string): Promise<string> => {
    // No two messages of one moment, so that their order is certain.
    latest = Math.max(Date.now(), latest + 1);
    const message: StoredMessage = {
      id: randomUUID(),
      receivedAt: new Date(latest).toISOString(),
      idempotencyKey: arrival.idempotencyKey,
      digest,
      email: arrival.email,
    };
    await writePrivateFile(fileOf(directory, message.id), JSON.stringify(message, undefined, 2));
    messages.set(message.id, message);
    return message.id;
  };

  return {
    async keep(arrival) {
      const digest = createHash('sha256').update(arrival.body).digest('hex');
      const key = arrival.idempotencyKey;
      const earlier = key === undefined ? undefined : byKey.get(key);
      if (earlier !== undefined) {
        return earlier.digest === digest
          ? { kind: 'kept', id: await earlier.stored }
          : { kind: 'conflict' };
      }
      const stored = store(arrival, digest);
      if (key === undefined) {
        return { kind: 'kept', id: await stored };
      }
      byKey.set(key, { digest, stored });
      try {
        return { kind: 'kept', id: await stored };
      } catch (error) {
        byKey.delete(key);
        throw error;
      }
    },
    list: () =>
      [...messages.values()].toSorted((one, other) =>
        other.receivedAt.localeCompare(one.receivedAt),
      ),
    find: (id) => messages.get(id),
    async deleteAll() {
      const ids = [...messages.keys()];
      messages.clear();
      byKey.clear();
      await Promise.all(ids.map((id) => rm(fileOf(directory, id), { force: true })));
    },
  };
}

async function readAll(directory: string): Promise<StoredMessage[]> {
  const names = await readdir(directory);
  const unfinished = names.filter((name) => name.endsWith(unfinishedSuffix));
  await Promise.all(unfinished.map((name) => rm(join(directory, name), { force: true })));
  const messages: StoredMessage[] = [];
  // One after the other: a mailbox may hold more files than a process may have open.
  for (const name of names.filter((candidate) => candidate.endsWith('.json'))) {
    const message = storedMessageSchema.safeParse(await readJsonFile(join(directory, name)));
    if (message.success) {
      messages.push(message.data);
    }
  }
  return messages;
}

function fileOf(directory: string, id: string): string {
  return join(directory, `${id}.json`);
}

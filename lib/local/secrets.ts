import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { LaunchError } from './launch-error.ts';
import { newKeys } from './make-keys.mjs';
import { writePrivateFile } from './private-file.ts';

const secretsSchema = z.object({
  clusterPassword: z.string().min(20),
  ownerPassword: z.string().min(20),
  portalPassword: z.string().min(20),
  inboxPassword: z.string().min(20),
  cookieSecret: z.string().min(43),
  sessionSecret: z.string().min(43),
  clientSecret: z.string().min(20),
  sealingPublicKey: z.string(),
  sealingPrivateKey: z.string(),
  recordKey: z.string().length(43),
  matchingKey: z.string().length(43),
});

/** What the local installation keeps to itself: made at random at the first start. */
export type LocalSecrets = z.infer<typeof secretsSchema>;

/**
 * Reads the secrets of the local installation, or makes them where there is no data yet.
 * @param directory the data folder
 * @param dataExists whether there is data that only the old secrets open
 * @throws LaunchError when the file is damaged, or missing though there is data
 */
export async function localSecrets(directory: string, dataExists: boolean): Promise<LocalSecrets> {
  const file = path.join(directory, 'secrets.json');
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (text === null) {
    if (dataExists) throw new LaunchError(lost(file, directory, 'is missing'));
    const made = makeSecrets();
    await mkdir(directory, { recursive: true, mode: 0o711 });
    await writePrivateFile(file, asText(made));
    return made;
  }
  await chmod(file, 0o600);
  const read = readSecrets(text);
  if (read === undefined) {
    throw new LaunchError(lost(file, directory, 'is damaged, or of an earlier version'));
  }
  return read;
}

function readSecrets(text: string): LocalSecrets | undefined {
  try {
    return secretsSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function asText(secrets: LocalSecrets): string {
  return `${JSON.stringify(secrets, null, 2)}\n`;
}

/** @returns new secrets, which are written nowhere yet */
export function makeSecrets(): LocalSecrets {
  const keys = newKeys();
  return {
    clusterPassword: randomSecret(),
    ownerPassword: randomSecret(),
    portalPassword: randomSecret(),
    inboxPassword: randomSecret(),
    clientSecret: randomSecret(),
    cookieSecret: keys.COOKIE_SECRET,
    sessionSecret: keys.SESSION_SECRET,
    sealingPublicKey: keys.SEALING_PUBLIC_KEY,
    sealingPrivateKey: keys.SEALING_PRIVATE_KEY,
    recordKey: keys.RECORD_KEYS,
    matchingKey: keys.MATCHING_KEY,
  };
}

function randomSecret(): string {
  return randomBytes(48).toString('base64url');
}

function lost(file: string, directory: string, what: string): string {
  return (
    `${file} ${what}. The data beside it cannot be opened without it: put the file back, or ` +
    `delete ${directory} to begin with nothing, or set DATA_DIR to another folder.`
  );
}

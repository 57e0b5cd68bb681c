import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { LaunchError } from './launch-error.ts';
import { writePrivateFile } from './private-file.ts';

const secretsSchema = z.object({
  ownerPassword: z.string().min(20),
  appPassword: z.string().min(20),
  cookieSecret: z.string().min(43),
  sessionSecret: z.string().min(43),
  clientSecret: z.string().min(20),
  sealingPublicKey: z.string(),
  sealingPrivateKey: z.string(),
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
  if (read === undefined) throw new LaunchError(lost(file, directory, 'is damaged'));
  if (read.isOlder) await writePrivateFile(file, asText(read.secrets));
  return read.secrets;
}

/** An earlier version kept no secret for sessions: nothing that is stored depends on it, so it gets a new one. */
function readSecrets(text: string): { secrets: LocalSecrets; isOlder: boolean } | undefined {
  try {
    const kept = z.looseObject({}).parse(JSON.parse(text));
    const secrets = secretsSchema.parse({ sessionSecret: randomSecret(), ...kept });
    return { secrets, isOlder: kept.sessionSecret === undefined };
  } catch {
    return undefined;
  }
}

function asText(secrets: LocalSecrets): string {
  return `${JSON.stringify(secrets, null, 2)}\n`;
}

/** @returns new secrets, which are written nowhere yet */
export function makeSecrets(): LocalSecrets {
  return {
    ownerPassword: randomSecret(),
    appPassword: randomSecret(),
    clientSecret: randomSecret(),
    ...makeSealingSecrets(),
  };
}

/** @returns a new sealing key pair (JWK in JSON) and new secrets for the form's cookie and for sessions */
export function makeSealingSecrets() {
  const { publicKey, privateKey } = generateKeyPairSync('x25519');
  const half = (key: typeof publicKey) => JSON.stringify(key.export({ format: 'jwk' }));
  return {
    cookieSecret: randomSecret(),
    sessionSecret: randomSecret(),
    sealingPublicKey: half(publicKey),
    sealingPrivateKey: half(privateKey),
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

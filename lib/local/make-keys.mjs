import { spawn } from 'node:child_process';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/*
 * `npm run keys`. Plain JavaScript for the oldest Node.js that the project starts on, alone in its file and with nothing
 * installed: the person who sets up an installation makes its keys first, perhaps on a computer that has nothing else.
 */

/**
 * Makes the keys and secrets of an installation at random.
 * @returns them by the names of their variables, as the environment wants them
 */
export function newKeys() {
  const { publicKey, privateKey } = generateKeyPairSync('x25519');
  return {
    COOKIE_SECRET: random(48),
    SESSION_SECRET: random(48),
    SEALING_PUBLIC_KEY: JSON.stringify(publicKey.export({ format: 'jwk' })),
    SEALING_PRIVATE_KEY: JSON.stringify(privateKey.export({ format: 'jwk' })),
    RECORD_KEYS: random(32),
    MATCHING_KEY: random(32),
  };
}

/** @param {number} bytes */
function random(bytes) {
  return randomBytes(bytes).toString('base64url');
}

function print() {
  const keys = newKeys();
  process.stdout.write(`\
# New keys of an installation. If you lose SEALING_PRIVATE_KEY, RECORD_KEYS or MATCHING_KEY, you lose what they open:
# keep a copy offline, and never where the database or its backups are.

# Every process. Seals the form's cookie; processes that serve the same site share it.
COOKIE_SECRET='${keys.COOKIE_SECRET}'
# Every process. Seals what is sent, and opens nothing.
SEALING_PUBLIC_KEY='${keys.SEALING_PUBLIC_KEY}'
# Not a process with SERVES=public. Seals the sessions of staff.
SESSION_SECRET='${keys.SESSION_SECRET}'
# Not a process with SERVES=public. Opens what was sent.
SEALING_PRIVATE_KEY='${keys.SEALING_PRIVATE_KEY}'
# Not a process with SERVES=public. Seals and opens what is stored.
RECORD_KEYS='${keys.RECORD_KEYS}'
# Not a process with SERVES=public. Finds a person again, of whom only a keyed hash is stored.
MATCHING_KEY='${keys.MATCHING_KEY}'
`);
}

/** Needs the portal's environment and all that is installed: another program does it. */
async function rotate() {
  const bootstrap = fileURLToPath(new URL('bootstrap.mjs', import.meta.url));
  const child = spawn(process.execPath, [bootstrap, 'rotate-keys'], { stdio: 'inherit' });
  process.exitCode = await new Promise((resolve) => {
    child.on('error', () => resolve(1));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/**
 * What may follow `npm run keys --`, and what it does.
 * @type {Readonly<Record<string, { readonly does: string, readonly run: () => void | Promise<void> }>>}
 */
const commands = {
  '': { does: 'prints new keys', run: print },
  rotate: {
    does: 'seals what is stored under a new key, and says which old one can go',
    run: rotate,
  },
};

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [name = '', ...more] = process.argv.slice(2);
  if (Object.hasOwn(commands, name) && more.length === 0) await commands[name].run();
  else {
    const lines = Object.entries(commands).map(
      ([known, { does }]) => `  npm run keys${known === '' ? '' : ` -- ${known}`}  ${does}\n`,
    );
    process.stderr.write(`There is no such command. There is:\n${lines.join('')}`);
    process.exitCode = 1;
  }
}

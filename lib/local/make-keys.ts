import { makeSealingSecrets } from './secrets.ts';

/** `npm run keys`: prints a new sealing key pair and the secrets of cookie and session, as the environment wants them. */
const { cookieSecret, sessionSecret, sealingPublicKey, sealingPrivateKey } = makeSealingSecrets();

process.stdout.write(
  [
    '# Keep the private key where the database is not. Whoever loses it loses what was sealed.',
    '# A process with SERVES=public gets neither SESSION_SECRET nor SEALING_PRIVATE_KEY.',
    `COOKIE_SECRET='${cookieSecret}'`,
    `SESSION_SECRET='${sessionSecret}'`,
    `SEALING_PUBLIC_KEY='${sealingPublicKey}'`,
    `SEALING_PRIVATE_KEY='${sealingPrivateKey}'`,
    '',
  ].join('\n'),
);

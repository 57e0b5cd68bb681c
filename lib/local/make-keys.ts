import { makeSealingSecrets } from './secrets.ts';

/** `npm run keys`: prints a new sealing key pair and a cookie secret, as the environment wants them. */
const { cookieSecret, sealingPublicKey, sealingPrivateKey } = makeSealingSecrets();

process.stdout.write(
  [
    '# Keep the private key where the database is not. Whoever loses it loses what was sealed.',
    `COOKIE_SECRET='${cookieSecret}'`,
    `SEALING_PUBLIC_KEY='${sealingPublicKey}'`,
    `SEALING_PRIVATE_KEY='${sealingPrivateKey}'`,
    '',
  ].join('\n'),
);

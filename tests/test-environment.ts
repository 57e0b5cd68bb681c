import { generateKeyPairSync } from 'node:crypto';
import { vi } from 'vitest';

type Variables = Readonly<Record<string, string | undefined>>;

/** @returns a fresh key of envelopes, both halves as the environment carries them */
export function sealingKey() {
  const { publicKey, privateKey } = generateKeyPairSync('x25519');
  return {
    SEALING_PUBLIC_KEY: JSON.stringify(publicKey.export({ format: 'jwk' })),
    SEALING_PRIVATE_KEY: JSON.stringify(privateKey.export({ format: 'jwk' })),
  };
}

const key = sealingKey();

/** @returns a complete environment of an installation, with these variables in place of its own */
export function testEnvironment(changes: Variables = {}): Variables {
  return {
    PUBLIC_URL: 'https://report.example.ac.uk',
    DATABASE_URL:
      'postgresql://report_portal:planted-portal-password@db.example.ac.uk/report?sslmode=verify-full',
    INBOX_DATABASE_URL:
      'postgresql://report_inbox:planted-inbox-password@db.example.ac.uk/report?sslmode=verify-full',
    DATABASE_OWNER_URL: undefined,
    OIDC_ISSUER: 'https://login.example.ac.uk/oidc',
    OIDC_CLIENT_ID: 'planted-client-id',
    OIDC_CLIENT_SECRET: 'planted-client-secret',
    OIDC_EMAIL_TRUSTED: undefined,
    DEMONSTRATION: undefined,
    COOKIE_SECRET: 'k'.repeat(43),
    SESSION_SECRET: 's'.repeat(43),
    ...key,
    RECORD_KEYS: 'g'.repeat(43),
    MATCHING_KEY: 'w'.repeat(43),
    SERVES: undefined,
    RESEND_API_KEY: 'planted-resend-key',
    RESEND_BASE_URL: undefined,
    MAIL_FROM: 'University of Leicester <no-reply@example.ac.uk>',
    MAIL_REPLY_TO: 'messages@example.ac.uk',
    MAIL_HOURLY_CAP: undefined,
    AUDIT_ANCHOR: undefined,
    ...changes,
  };
}

/** @returns the environment of a process that serves only the public site, and holds what that needs alone */
export function publicTestEnvironment(changes: Variables = {}): Variables {
  return testEnvironment({
    SERVES: 'public',
    DATABASE_URL: undefined,
    OIDC_ISSUER: undefined,
    OIDC_CLIENT_ID: undefined,
    OIDC_CLIENT_SECRET: undefined,
    SESSION_SECRET: undefined,
    SEALING_PRIVATE_KEY: undefined,
    RECORD_KEYS: undefined,
    MATCHING_KEY: undefined,
    RESEND_API_KEY: undefined,
    MAIL_FROM: undefined,
    MAIL_REPLY_TO: undefined,
    ...changes,
  });
}

/**
 * Gives the process this environment, for modules that are imported again: `env()` reads it once a module.
 * Take it back with `vi.unstubAllEnvs()`.
 */
export function stubTestEnvironment(changes: Variables = {}): void {
  for (const [name, value] of Object.entries({
    NEXTAUTH_URL: undefined,
    ...testEnvironment(changes),
  })) {
    vi.stubEnv(name, value);
  }
  vi.resetModules();
}

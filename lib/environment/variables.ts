/** Every variable of the environment that the site reads: what it is for, with an example. */
export const help = {
  PUBLIC_URL: 'the address at which people reach the site, e.g. https://report.example.ac.uk',
  DATABASE_URL:
    'PostgreSQL, as the role of the portal, e.g. postgresql://report_portal:secret@db.example.ac.uk/report?sslmode=verify-full',
  INBOX_DATABASE_URL:
    'PostgreSQL, as the role of the public site, e.g. postgresql://report_inbox:secret@db.example.ac.uk/report?sslmode=verify-full',
  DATABASE_OWNER_URL:
    'PostgreSQL, as the role that owns the tables, for npm run migrate alone, e.g. postgresql://report_owner:secret@db.example.ac.uk/report?sslmode=verify-full',
  OIDC_ISSUER: 'the single sign-on provider, e.g. https://login.example.ac.uk/oidc',
  OIDC_CLIENT_ID: 'this application’s name at the provider, e.g. report-and-support',
  OIDC_CLIENT_SECRET: 'this application’s secret at the provider, which gives it out',
  OIDC_EMAIL_TRUSTED:
    '"true" where the provider gives only addresses that the university itself assigns, and does not say email_verified',
  DEMONSTRATION: '"true" only while the local sign-in provider runs; set by npm start',
  COOKIE_SECRET:
    'seals the form’s cookie: at least 32 random bytes in base64url, e.g. as npm run keys makes them; several, with commas between, while it changes: the first seals, all open',
  SESSION_SECRET:
    'seals the sessions of staff: at least 32 random bytes in base64url, e.g. as npm run keys makes them; several, with commas between, while it changes: the first seals, all open',
  SEALING_PUBLIC_KEY:
    'the public half of the key of envelopes (a JWK), e.g. as npm run keys makes it',
  SEALING_PRIVATE_KEY:
    'the private half of the key of envelopes (a JWK), e.g. as npm run keys makes it; several, in a JSON list, while it changes: the first is the other half of SEALING_PUBLIC_KEY, the others open what came before',
  RECORD_KEYS:
    'seal what people wrote, in the database: 32 random bytes in base64url (43 characters), e.g. as npm run keys makes them; several, with commas between, while they change: the first seals, all open',
  MATCHING_KEY:
    'makes of a person or an address what can be found again and tells nothing: 32 random bytes in base64url (43 characters), e.g. as npm run keys makes them; several, with commas between, while it changes: the first makes, all find',
  SERVES:
    '"all" (the default), or "public" for a process without the portal, the worker and their secrets',
  RESEND_API_KEY: 'the key of the email provider, e.g. re_123',
  RESEND_BASE_URL:
    'optional: where the email provider’s API is, if not at its usual address, e.g. https://api.resend.com',
  MAIL_FROM: 'the neutral sender of emails, e.g. University of Leicester <no-reply@example.ac.uk>',
  MAIL_REPLY_TO:
    'the team’s mailbox, under a neutral address that everybody beside a reporter may see, which gets what they answer to an email, e.g. messages@example.ac.uk',
  MAIL_HOURLY_CAP:
    'optional: how many emails an hour are sent at most, from 1 to 100000; what is over waits, e.g. 1000 (the default)',
  AUDIT_ANCHOR:
    'optional: where the head of the audit log is written, outside of the database, e.g. /srv/anchor/report or https://anchor.example.ac.uk/report',
  NODE_TLS_REJECT_UNAUTHORIZED:
    'leave it out; where a server has a certificate of your own authority, name that, e.g. NODE_EXTRA_CA_CERTS=/path/to/ca.pem',
} as const;

export type VariableName = keyof typeof help;

/** Their names: for code that starts a process which must inherit none of them. */
export const variableNames: readonly string[] = Object.keys(help);

export function isVariableName(name: string): name is VariableName {
  return Object.hasOwn(help, name);
}

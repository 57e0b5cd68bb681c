import { env, isDevelopment } from '#lib/env.ts';

/** @returns how every answer of the site tells a browser to treat it, apart from its content security policy */
export function securityHeaders(): [name: string, value: string][] {
  const headers: [string, string][] = [
    ['X-Content-Type-Options', 'nosniff'],
    ['X-Frame-Options', 'DENY'],
    // Other sites learn nothing; the site itself can still tell its own forms from foreign ones.
    ['Referrer-Policy', 'same-origin'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Cross-Origin-Resource-Policy', 'same-origin'],
    ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), browsing-topics=()'],
    ['Cache-Control', 'no-store'],
  ];
  if (env().PUBLIC_URL.startsWith('https:')) {
    headers.push(['Strict-Transport-Security', 'max-age=63072000; includeSubDomains']);
  }
  return headers;
}

export interface Sources {
  /** Each as the policy writes it. */
  readonly scripts: string;
  readonly styles?: string;
  /** Of style attributes: none where it is left out. */
  readonly styleAttributes?: string | undefined;
  /** Where forms may lead. */
  readonly forms?: string;
}

/** @returns what a page may load, and no more */
export function contentSecurityPolicy({
  scripts,
  styles = `'self'${isDevelopment() ? ` 'unsafe-inline'` : ''}`,
  styleAttributes,
  forms = `'self'`,
}: Sources): string {
  return [
    `default-src 'none'`,
    `script-src ${scripts}`,
    `style-src ${styles}`,
    ...(styleAttributes === undefined ? [] : [`style-src-attr ${styleAttributes}`]),
    `img-src 'self'`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `manifest-src 'self'`,
    `base-uri 'none'`,
    `form-action ${forms}`,
    `frame-ancestors 'none'`,
  ].join('; ');
}

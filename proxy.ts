import { type NextRequest, NextResponse } from 'next/server';
import { env, isDevelopment } from '#lib/env.ts';

/**
 * Sets the security headers of every page. Only headers: what a person may see is decided where the data is.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(18))));
  const policy = contentSecurityPolicy(nonce, request.nextUrl.pathname);
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', policy);
  for (const [name, value] of securityHeaders()) response.headers.set(name, value);
  return response;
}

export const config = {
  matcher: [{ source: '/((?!_next/static/).*)' }],
};

function contentSecurityPolicy(nonce: string, path: string): string {
  // Signing in and out are forms whose answer leads to the provider, which Chromium checks against form-action.
  const leadsToProvider = path === '/sign-in' || path === '/not-staff' || inPortal(path);
  const forms = leadsToProvider ? `'self' ${new URL(env().OIDC_ISSUER).origin}` : `'self'`;
  return [
    `default-src 'none'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment() ? ` 'unsafe-eval'` : ''}`,
    `style-src 'self'${isDevelopment() ? ` 'unsafe-inline'` : ''}`,
    `img-src 'self'`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `manifest-src 'self'`,
    `base-uri 'none'`,
    `form-action ${forms}`,
    `frame-ancestors 'none'`,
  ].join('; ');
}

function inPortal(path: string): boolean {
  return ['/cases', '/anonymous'].some((start) => path === start || path.startsWith(`${start}/`));
}

function securityHeaders(): [name: string, value: string][] {
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

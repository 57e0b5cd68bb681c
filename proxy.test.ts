import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { NextRequest } from 'next/server';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { exitScriptHash } from '#lib/generated/exit-script.ts';
import { formScriptHash } from '#lib/generated/form-script.ts';
import { emailStyleHashes } from '#lib/serving/email-styles.ts';
import { notBuildFiles } from '#lib/serving/next-internals.ts';
import { siteAddressInBuild } from '#lib/site-address-in-build.ts';
import { publicTestEnvironment, stubTestEnvironment } from '#tests/test-environment.ts';

const site = 'https://report.example.ac.uk';
const provider = 'https://login.example.ac.uk';

async function answerTo(
  path: string,
  changes: Readonly<Record<string, string | undefined>> = {},
  method = 'GET',
) {
  stubTestEnvironment({ BUILD_FOLDER: 'no-build', ...changes });
  vi.stubEnv('NODE_ENV', changes.NODE_ENV ?? 'production');
  const { proxy } = await import('./proxy.ts');
  return proxy(
    new NextRequest(`${site}${path}`, {
      method,
      headers: { 'content-security-policy': `script-src 'nonce-chosen-by-the-visitor'` },
    }),
  );
}

/** @returns the directives of a policy, by name */
function policyOf(response: Response): ReadonlyMap<string, string> {
  const policy = response.headers.get('Content-Security-Policy') ?? '';
  return new Map(
    policy.split('; ').map((directive) => {
      const [name = '', ...values] = directive.split(' ');
      return [name, values.join(' ')];
    }),
  );
}

const nonceOf = (response: Response) =>
  /'nonce-([^']+)'/.exec(policyOf(response).get('script-src') ?? '')?.[1];

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('every page', () => {
  it.each([
    ['X-Content-Type-Options', 'nosniff'],
    ['X-Frame-Options', 'DENY'],
    ['Referrer-Policy', 'same-origin'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Cross-Origin-Resource-Policy', 'same-origin'],
    ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), browsing-topics=()'],
    ['Cache-Control', 'no-store'],
    ['Strict-Transport-Security', 'max-age=63072000; includeSubDomains'],
  ])('has the header %s', async (name, value) => {
    for (const path of ['/', '/disclose/about', '/cases/RS-7K3M-Q2X9', '/leave']) {
      expect((await answerTo(path)).headers.get(name), path).toBe(value);
    }
  });

  it('has no Strict-Transport-Security where the site is served over http', async () => {
    const response = await answerTo('/', { PUBLIC_URL: 'http://localhost:3000' });
    expect(response.headers.has('Strict-Transport-Security')).toBe(false);
  });

  it('sets no cookie', async () => {
    expect((await answerTo('/')).headers.getSetCookie()).toEqual([]);
  });
});

it('stands before everything but what a page loads from the build', async () => {
  const { config } = await import('./proxy.ts');
  expect(config.matcher).toEqual([{ source: notBuildFiles }]);
});

describe('the content security policy', () => {
  it.each([
    ['/disclose/about', `'self'`, {}],
    // The styles of emails, which are shown there as they arrive.
    ['/cases', `'self' ${provider}`, { 'style-src-attr': `'unsafe-hashes' ${emailStyleHashes}` }],
  ])('of %s allows what the site itself has, and nothing else', async (path, forms, attributes) => {
    const policy = policyOf(await answerTo(path));
    expect({ ...Object.fromEntries(policy), 'script-src': '' }).toEqual({
      'default-src': `'none'`,
      'script-src': '',
      'style-src': `'self'`,
      ...attributes,
      'img-src': `'self'`,
      'font-src': `'self'`,
      'connect-src': `'self'`,
      'manifest-src': `'self'`,
      'base-uri': `'none'`,
      'form-action': forms,
      'frame-ancestors': `'none'`,
    });
  });

  it.each(['/', '/disclose', '/disclose/about', '/disclose/contact', '/nothing-here', '/leave'])(
    'lets %s run two scripts, each known by its hash',
    async (path) => {
      const policy = policyOf(await answerTo(path));
      expect(policy.get('script-src')).toBe(`'${exitScriptHash}' '${formScriptHash}'`);
    },
  );

  it('lets the portal run scripts that carry the nonce of their answer', async () => {
    expect(policyOf(await answerTo('/cases')).get('script-src')).toMatch(
      /^'self' 'nonce-[^']{24}' 'strict-dynamic' 'sha256-[^']+' 'sha256-[^']+'$/,
    );
  });

  it('lets a process without the portal run nothing of the framework anywhere', async () => {
    const response = await answerTo('/cases', publicTestEnvironment());
    expect(nonceOf(response)).toBeUndefined();
  });

  it.each(['/', '/cases'])('of %s has no way round it', async (path) => {
    const policy = (await answerTo(path)).headers.get('Content-Security-Policy');
    const emails = `style-src-attr 'unsafe-hashes' ${emailStyleHashes}`;
    expect(policy?.replace(provider, '').replace(emails, '')).not.toMatch(
      /unsafe-|data:|blob:|https?:|\*/,
    );
  });

  it('has a nonce of 144 random bits, another for every request', async () => {
    const nonces = await Promise.all(
      Array.from({ length: 20 }, async () => nonceOf(await answerTo('/cases'))),
    );
    expect(new Set(nonces).size).toBe(20);
    for (const nonce of nonces) expect(nonce).toMatch(/^[\w+/]{24}$/);
  });

  it('reaches the page as it is answered, whatever the visitor sent', async () => {
    const response = await answerTo('/cases');
    expect(response.headers.get('x-middleware-request-content-security-policy')).toBe(
      response.headers.get('Content-Security-Policy'),
    );
  });

  it('is looser for the tools of development alone', async () => {
    const policy = policyOf(await answerTo('/', { NODE_ENV: 'development' }));
    expect(policy.get('script-src')).toContain(`'unsafe-eval'`);
    expect(policy.get('style-src')).toBe(`'self' 'unsafe-inline'`);
  });
});

describe('a page that is only read', () => {
  const whole = '<h1>Questions</h1>';

  async function answerFromBuild(path: string, method = 'GET') {
    const folder = await mkdtemp(join(tmpdir(), 'build-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    await mkdir(join(folder, 'server/app'), { recursive: true });
    await writeFile(
      join(folder, 'server/app/faq.html'),
      `${whole}<a href="${siteAddressInBuild}/faq"></a><script>framework()</script>`,
    );
    vi.resetModules();
    return await answerTo(path, { BUILD_FOLDER: relative(process.cwd(), folder) }, method);
  }

  it('is answered as the build made it, with the address of the site, and without the framework', async () => {
    const response = await answerFromBuild('/faq');
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(`${whole}<a href="${site}/faq"></a>`);
  });

  it('may run the script of the way out, and no other', async () => {
    const { exitScriptHash } = await import('#lib/generated/exit-script.ts');
    const policy = policyOf(await answerFromBuild('/faq'));
    expect(policy.get('script-src')).toBe(`'${exitScriptHash}'`);
  });

  it('has the security headers of every page', async () => {
    const { headers } = await answerFromBuild('/faq');
    expect(headers.get('X-Frame-Options')).toBe('DENY');
    expect(headers.get('Cache-Control')).toBe('no-store');
  });

  it('is answered without its words where only its headers are asked for', async () => {
    const response = await answerFromBuild('/faq', 'HEAD');
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
  });

  it('takes no form', async () => {
    const response = await answerFromBuild('/faq', 'POST');
    expect(response.status).toBe(405);
  });
});

describe('an address with a slash at its end', () => {
  it.each([
    ['/disclose/', '/disclose'],
    ['/faq/?a=b', '/faq?a=b'],
    ['/x//', '/x'],
  ])('%s leads to %s, with the security headers of every page', async (path, there) => {
    const response = await answerTo(path);
    expect(response.status).toBe(307);
    expect(response.headers.get('Location')).toBe(`${site}${there}`);
    expect(response.headers.get('Cache-Control')).toBe('no-store');
  });

  it('never leads to another site', async () => {
    const { headers } = await answerTo('//elsewhere.example/');
    expect(new URL(headers.get('Location') ?? '').origin).toBe(site);
  });
});

describe('forms may lead', () => {
  it.each([
    '/sign-in',
    '/not-staff',
    '/signed-out',
    '/portal',
    '/cases',
    '/cases/RS-7K3M-Q2X9',
    '/anonymous',
  ])('to the site and the provider from %s, where people sign in and out', async (path) => {
    expect(policyOf(await answerTo(path)).get('form-action')).toBe(`'self' ${provider}`);
  });

  it('to the site alone from every page of a process that serves only the public site', async () => {
    const policy = policyOf(await answerTo('/sign-in', publicTestEnvironment()));
    expect(policy.get('form-action')).toBe(`'self'`);
  });

  it.each([
    '/',
    '/disclose/contact',
    '/disclose/anonymous',
    '/faq',
    '/casesx',
    '/anonymousx',
    '/x/cases',
  ])('to the site alone from %s', async (path) => {
    expect(policyOf(await answerTo(path)).get('form-action')).toBe(`'self'`);
  });
});

describe('search engines', () => {
  it.each([
    '/disclose',
    '/disclose/about',
    '/leave',
    '/sign-in',
    '/sign-out',
    '/signed-out',
    '/not-staff',
    '/portal',
    '/cases/RS-7K3M-Q2X9',
    '/anonymous/1',
    '/api/health',
  ])('are told to leave %s alone', async (path) => {
    expect((await answerTo(path)).headers.get('X-Robots-Tag')).toBe('noindex, nofollow');
  });

  it.each(['/', '/faq', '/support/someone-told-me', '/robots.txt', '/sitemap.xml', '/casesx'])(
    'are told nothing of the kind by %s',
    async (path) => {
      expect((await answerTo(path)).headers.has('X-Robots-Tag')).toBe(false);
    },
  );
});

describe('the other names of this computer', () => {
  async function visit(host: string, headers: Readonly<Record<string, string>>) {
    stubTestEnvironment({ PUBLIC_URL: 'http://localhost:3000' });
    const { proxy } = await import('./proxy.ts');
    const address = `http://${host}/faq?a=b`;
    return proxy(new NextRequest(address, { headers: { host, ...headers } }));
  }

  it('lead a visitor to the one that cookies and forms belong to', async () => {
    const response = await visit('127.0.0.1:3000', { 'sec-fetch-mode': 'navigate' });
    expect(response.status).toBe(307);
    expect(response.headers.get('location')).toBe('http://localhost:3000/faq?a=b');
  });

  it.each([
    ['the site’s own name', 'localhost:3000', { 'sec-fetch-mode': 'navigate' }],
    ['what the framework asks of itself', '127.0.0.1:3000', { 'sec-fetch-mode': 'cors' }],
    ['a name of another computer', 'report.example.ac.uk', { 'sec-fetch-mode': 'navigate' }],
  ])('but not %s', async (_, host, headers) => {
    expect((await visit(host, headers)).status).toBe(200);
  });
});

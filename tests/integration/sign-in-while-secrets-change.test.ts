import { createHash, randomBytes } from 'node:crypto';
import NextAuth, { type NextAuthOptions } from 'next-auth';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { authOptions, providerId } from '#lib/auth/options.ts';
import { secretOfSignIn } from '#lib/auth/session-secrets.ts';
import { HostileIssuer } from '#tests/e2e/hostile-issuer.ts';
import { ownDatabase } from './database.ts';

const random = () => randomBytes(32).toString('base64url');
const [before, after, gone] = [random(), random(), random()];
const client = { id: 'the-site', secret: randomBytes(24).toString('base64url') };
const issuer = await HostileIssuer.start(client);
afterAll(() => issuer.close());

const db = await ownDatabase({
  OIDC_ISSUER: issuer.address,
  OIDC_CLIENT_ID: client.id,
  OIDC_CLIENT_SECRET: client.secret,
  SESSION_SECRET: `${after},${before}`,
});

beforeAll(async () => {
  issuer.behaviour = { claims: { sub: 'lead-1' } };
  await db.ask(
    `INSERT INTO staff_member (email, subject, name, roles) VALUES ('l@x', 'lead-1', 'Lee', '{}')`,
  );
});

/** A browser, as far as next-auth knows one: it keeps cookies, and goes where it is sent. */
class Browser {
  readonly cookies = new Map<string, string>();

  getAll() {
    return [...this.cookies].map(([name, value]) => ({ name, value }));
  }

  /** @returns where next-auth sends it */
  async ask(
    options: NextAuthOptions,
    method: 'GET' | 'POST',
    nextauth: readonly string[],
    parameters: Readonly<Record<string, string>> = {},
  ): Promise<URL> {
    const headers = new Map<string, unknown>();
    const request = {
      method,
      headers: { host: 'report.example.ac.uk' },
      cookies: Object.fromEntries(this.cookies),
      query: { nextauth, ...(method === 'GET' ? parameters : {}) },
      body: method === 'POST' ? parameters : undefined,
    };
    const response = {
      status: () => response,
      getHeader: (name: string) => headers.get(name),
      setHeader: (name: string, value: unknown) => {
        headers.set(name, value);
        return response;
      },
      end: () => response,
    };
    await Reflect.apply(NextAuth, undefined, [request, response, options]);
    for (const line of [headers.get('Set-Cookie') ?? []].flat().map(String)) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      this.cookies.set(pair.slice(0, at), decodeURIComponent(pair.slice(at + 1)));
    }
    return new URL(String(headers.get('Location')));
  }

  /** Goes to the provider as from a process that has this secret alone, and comes back with its answer. */
  async begin(secret: string): Promise<Readonly<Record<string, string>>> {
    const options = { ...authOptions(), secret };
    // As lib/auth/begin-sign-in.ts does it.
    const token = random();
    const proof = createHash('sha256').update(`${token}${secret}`).digest('hex');
    this.cookies.set('__Host-next-auth.csrf-token', `${token}|${proof}`);
    const provider = await this.ask(options, 'POST', ['signin', providerId], { csrfToken: token });
    const answer = await fetch(provider, { redirect: 'manual' });
    return Object.fromEntries(new URL(answer.headers.get('location') ?? '').searchParams);
  }

  /** Comes back to this process, as app/api/auth does it. */
  async comeBack(answer: Readonly<Record<string, string>>): Promise<URL> {
    const options = { ...authOptions(), secret: await secretOfSignIn(this) };
    return this.ask(options, 'GET', ['callback', providerId], answer);
  }
}

const sessionCookie = '__Secure-next-auth.session-token';

it.each([
  ['the secret changes', before],
  ['it does not', after],
])('a sign-in that is on its way while %s is completed', async (_name, secret) => {
  const browser = new Browser();
  const target = await browser.comeBack(await browser.begin(secret));
  expect(target.searchParams.has('error')).toBe(false);
  const { jwt, secret: current = '' } = authOptions();
  const token = browser.cookies.get(sessionCookie) ?? '';
  expect(await jwt?.decode?.({ token, secret: current })).toMatchObject({ sub: 'lead-1' });
});

it('one that began with a secret that is gone is told to begin again', async () => {
  const browser = new Browser();
  const target = await browser.comeBack(await browser.begin(gone));
  expect(`${target.pathname}${target.search}`).toBe('/api/auth/error?error=OAuthCallback');
  expect(browser.cookies.has(sessionCookie)).toBe(false);
});

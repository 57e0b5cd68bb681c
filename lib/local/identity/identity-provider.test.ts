import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { demonstrationPeople, demonstrationVisitor } from '#lib/local/people.ts';
import { NotLoopbackError } from '#lib/local/web/loopback.ts';
import { type IdentityProvider, startIdentityProvider } from './identity-provider.ts';

const siteAddress = 'http://localhost:3000';
const clientId = 'report-and-support';
const clientSecret = 'a secret of the tests, with : + and % in it';
const callback = `${siteAddress}/api/auth/callback/university`;
const people = [...demonstrationPeople, demonstrationVisitor];

let dataDirectory: string;
let provider: IdentityProvider;

beforeEach(async () => {
  dataDirectory = await mkdtemp(join(tmpdir(), 'identity-'));
  provider = await start();
});

afterEach(async () => {
  await provider.close();
  await rm(dataDirectory, { recursive: true });
});

function start(port = 0): Promise<IdentityProvider> {
  return startIdentityProvider({
    port,
    siteAddress,
    clientId,
    clientSecret,
    dataDirectory,
    people,
  });
}

/** A browser without scripts, as far as the provider can tell: keeps cookies, follows nothing. */
class Browser {
  readonly #cookies = new Map<string, string>();

  async open(address: string, form?: Record<string, string>): Promise<Response> {
    const url = new URL(address, provider.issuer);
    const sent = [...this.#cookies].flatMap(([key, value]) => {
      const [path = '/', name = ''] = key.split(' ');
      return url.pathname.startsWith(path) ? [`${name}=${value}`] : [];
    });
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: sent.join('; '), accept: 'text/html' },
      ...(form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      const path = /path=([^;]+)/.exec(cookie)?.[1] ?? '/';
      this.#cookies.set(`${path} ${name}`, value);
    }
    return response;
  }

  /** Follows redirects until there is a page, or an address that is not the provider's. */
  async follow(response: Response): Promise<{ address: string; response: Response }> {
    let current = response;
    let address = response.url;
    for (let step = 0; step < 5; step += 1) {
      const location = current.headers.get('location');
      if (location === null) {
        return { address, response: current };
      }
      address = new URL(location, address).href;
      if (!address.startsWith(provider.issuer)) {
        return { address, response: current };
      }
      current = await this.open(address);
    }
    throw new Error(`no end of redirects at ${address}`);
  }
}

const verifier = randomBytes(32).toString('base64url');

function authorizationAddress(changes: Record<string, string | undefined> = {}): string {
  const parameters: Record<string, string | undefined> = {
    client_id: clientId,
    redirect_uri: callback,
    response_type: 'code',
    scope: 'openid email profile',
    state: 'a-state',
    nonce: 'a-nonce',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...changes,
  };
  const url = new URL('/auth', provider.issuer);
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined) {
      url.searchParams.set(name, value);
    }
  }
  return url.href;
}

async function signInAs(browser: Browser, person: string): Promise<URL> {
  const page = await browser.follow(await browser.open(authorizationAddress()));
  expect(await page.response.text()).toContain('Choose who to sign in as');
  const { address } = await browser.follow(await browser.open(page.address, { person }));
  return new URL(address);
}

async function tokenRequest(code: string, changes: Record<string, string> = {}): Promise<Response> {
  const credentials = [clientId, clientSecret].map(encodeURIComponent).join(':');
  return fetch(`${provider.issuer}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(credentials).toString('base64')}` },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code,
      redirect_uri: callback,
      code_verifier: verifier,
      ...changes,
    }),
  });
}

async function identityOf(response: Response) {
  const { id_token } = await response.json();
  const keys = createRemoteJWKSet(new URL(`${provider.issuer}/jwks`));
  const verified = await jwtVerify(id_token, keys, { issuer: provider.issuer, audience: clientId });
  return verified.payload;
}

test('the discovery document says what is there, at both loopback addresses', async () => {
  const { port } = new URL(provider.issuer);
  for (const host of ['localhost', '127.0.0.1']) {
    const response = await fetch(`http://${host}:${port}/.well-known/openid-configuration`);
    expect(await response.json()).toMatchObject({
      issuer: provider.issuer,
      authorization_endpoint: `${provider.issuer}/auth`,
      token_endpoint: `${provider.issuer}/token`,
      end_session_endpoint: `${provider.issuer}/session/end`,
      code_challenge_methods_supported: ['S256'],
      grant_types_supported: ['authorization_code'],
      response_types_supported: ['code'],
      token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
    });
  }
});

test.each(people)('$name signs in, and the id token says who they are', async (person) => {
  const arrived = await signInAs(new Browser(), person.email);
  expect(arrived.origin + arrived.pathname).toBe(callback);
  expect(arrived.searchParams.get('state')).toBe('a-state');
  const identity = await identityOf(await tokenRequest(arrived.searchParams.get('code') ?? ''));
  expect(identity).toMatchObject({
    email: person.email,
    email_verified: true,
    name: person.name,
    nonce: 'a-nonce',
  });
  expect(identity.sub).not.toContain('@');
});

test('the secret may be in the body; a wrong secret, verifier or second use is refused', async () => {
  const codeOf = async () =>
    (await signInAs(new Browser(), 'mei.tan@example.ac.uk')).searchParams.get('code') ?? '';
  const inBody = await fetch(`${provider.issuer}/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code: await codeOf(),
      redirect_uri: callback,
      code_verifier: verifier,
      client_id: clientId,
      client_secret: clientSecret,
    }),
  });
  expect(inBody.status).toBe(200);
  const other = randomBytes(32).toString('base64url');
  expect((await tokenRequest(await codeOf(), { code_verifier: other })).status).toBe(400);
  const code = await codeOf();
  expect((await tokenRequest(code)).status).toBe(200);
  expect((await tokenRequest(code)).status).toBe(400);
  const wrong = await fetch(`${provider.issuer}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${clientId}:wrong`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'authorization_code', code: await codeOf() }),
  });
  expect(wrong.status).toBe(401);
});

test('without PKCE the site is told no; to an address not registered nobody is sent', async () => {
  const browser = new Browser();
  const plain = { code_challenge: undefined, code_challenge_method: undefined };
  const refused = await browser.open(authorizationAddress(plain));
  expect(refused.headers.get('location')).toMatch(
    /^http:\/\/localhost:3000\/.*error=invalid_request/,
  );

  const elsewhere = await browser.open(
    authorizationAddress({ redirect_uri: 'https://evil.example' }),
  );
  expect(elsewhere.status).toBe(400);
  expect(elsewhere.headers.get('location')).toBeNull();
  expect(await elsewhere.text()).toContain('could not go on');
});

test('the page works without scripts and keeps to itself', async () => {
  const browser = new Browser();
  const { response } = await browser.follow(await browser.open(authorizationAddress()));
  expect(response.headers.get('cache-control')).toBe('no-store');
  const policy = response.headers.get('content-security-policy');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain(`form-action 'self' ${provider.issuer} ${siteAddress}`);
  const page = await response.text();
  expect(page).toContain('no password');
  expect(page).not.toMatch(/<script|<style| style=| on\w+=/);
  for (const person of people) {
    expect(page).toContain(person.name);
  }
});

test('going back, an unknown person, and a page that is too old each end kindly', async () => {
  const browser = new Browser();
  const page = await browser.follow(await browser.open(authorizationAddress()));
  const unknown = await browser.open(page.address, { person: 'nobody@example.ac.uk' });
  expect(unknown.status).toBe(400);
  expect(await unknown.text()).toContain('could not go on');
  const { address } = await browser.follow(await browser.open(page.address, { cancel: 'yes' }));
  expect(address).toMatch(/^http:\/\/localhost:3000\/.*error=access_denied/);
  const late = await new Browser().open(page.address);
  expect(late.status).toBe(400);
  expect(await late.text()).toContain('start again');
});

test('a session outlives a restart, and ends with signing out', async () => {
  const browser = new Browser();
  await signInAs(browser, 'amara.osei@example.ac.uk');
  const port = Number(new URL(provider.issuer).port);
  await provider.close();
  provider = await start(port);

  const again = await browser.follow(await browser.open(authorizationAddress()));
  expect(again.address.startsWith(callback)).toBe(true);
  const code = new URL(again.address).searchParams.get('code') ?? '';
  expect((await identityOf(await tokenRequest(code))).name).toBe('Amara Osei');

  const back = `${siteAddress}/signed-out`;
  const leave = `/session/end?${new URLSearchParams({ client_id: clientId, post_logout_redirect_uri: back })}`;
  const asked = await browser.open(leave);
  const page = await asked.text();
  expect(page).toContain('sign out here too');
  expect(page).not.toMatch(/<script|<style| style=| on\w+=/);
  const xsrf = /name="xsrf" value="([^"]+)"/.exec(page)?.[1] ?? '';
  const left = await browser.open('/session/end/confirm', { xsrf, logout: 'yes' });
  expect(left.headers.get('location')).toBe(back);

  const asksAgain = await browser.follow(await browser.open(authorizationAddress()));
  expect(await asksAgain.response.text()).toContain('Choose who to sign in as');
  const nothingToLeave = await browser.open(leave);
  expect(nothingToLeave.status).toBe(303);
  expect(nothingToLeave.headers.get('location')).toBe(back);
});

test('nobody is sent anywhere unregistered after signing out', async () => {
  const query = new URLSearchParams({
    client_id: clientId,
    post_logout_redirect_uri: 'https://evil.example',
  });
  const refused = await new Browser().open(`/session/end?${query}`);
  expect(refused.status).toBe(400);
  expect(refused.headers.get('location')).toBeNull();
});

test('its files are private, and damaged ones are made again', async () => {
  await signInAs(new Browser(), 'amara.osei@example.ac.uk');
  for (const name of ['identity-keys.json', 'identity-sessions.json']) {
    expect((await stat(join(dataDirectory, name))).mode & 0o777).toBe(0o600);
    await writeFile(join(dataDirectory, name), '{"half');
  }
  await provider.close();
  provider = await start();
  const arrived = await signInAs(new Browser(), 'amara.osei@example.ac.uk');
  expect((await tokenRequest(arrived.searchParams.get('code') ?? '')).status).toBe(200);
});

test('nothing is written on the console', async () => {
  const spies = (['log', 'info', 'warn', 'error'] as const).map((name) => vi.spyOn(console, name));
  const browser = new Browser();
  await signInAs(browser, 'amara.osei@example.ac.uk');
  await browser.open('/session/end/confirm', { xsrf: 'wrong' });
  await browser.open('/nothing');
  for (const spy of spies) {
    expect(spy).not.toHaveBeenCalled();
    spy.mockRestore();
  }
});

test('a page that points its own name at this computer is not answered', async () => {
  const status = await new Promise((resolve, reject) => {
    const { port } = new URL(provider.issuer);
    const headers = { host: `evil.example:${port}` };
    request({ host: '127.0.0.1', port, path: '/', headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
  expect(status).toBe(421);
});

test('it refuses to run for a site that others can reach', async () => {
  await expect(
    startIdentityProvider({
      port: 0,
      siteAddress: 'https://report.example.ac.uk',
      clientId,
      clientSecret,
      dataDirectory,
      people,
    }),
  ).rejects.toThrow(NotLoopbackError);
});

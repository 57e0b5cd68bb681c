import { createHash, randomBytes } from 'node:crypto';
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from 'node:http';
import { text } from 'node:stream/consumers';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';

/** How the provider answers a sign-in. Everything left out is as it should be. */
interface Behaviour {
  /** Claims of the identity token in place of the good ones; undefined leaves a claim out. */
  readonly claims?: Readonly<Record<string, unknown>>;
  /** What the identity token is signed with. */
  readonly signedWith?: 'its-own-key' | 'another-key' | 'the-client-secret' | 'nothing';
  /** The state to send back in place of the one that was asked for. */
  readonly state?: string;
  /** Waits on a page of its own with a link "Continue", instead of going straight back to the site. */
  readonly waits?: boolean;
}

/** What the provider saw of one sign-in. */
interface Exchange {
  readonly challengeMethod: string | null;
  /** Whether a verifier came with the code, and was the one that the challenge was made of. */
  verified?: boolean;
}

interface Asked {
  readonly exchange: Exchange;
  readonly challenge: string | null;
  readonly nonce: string | null;
}

interface Client {
  readonly id: string;
  readonly secret: string;
}

/**
 * An OpenID provider that signs one person in without asking, and lies on demand. It stands in for a provider that is
 * broken, or taken over: the certified one, which the other tests use, cannot be made to send a bad token.
 */
export class HostileIssuer {
  behaviour: Behaviour = {};
  readonly exchanges: Exchange[] = [];
  readonly #client: Client;
  readonly #keys: Keys;
  readonly #asked = new Map<string, Asked>();
  readonly #server = createServer((request, response) => this.#answer(request, response));

  private constructor(client: Client, keys: Keys) {
    this.#client = client;
    this.#keys = keys;
  }

  /** Starts it on a free port of 127.0.0.1: to the browser another site than localhost, as in life. */
  static async start(client: Client): Promise<HostileIssuer> {
    const issuer = new HostileIssuer(client, await makeKeys());
    await new Promise<void>((resolve) => issuer.#server.listen(0, '127.0.0.1', resolve));
    return issuer;
  }

  get address(): string {
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('not listening');
    return `http://127.0.0.1:${address.port}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  readonly #answer: RequestListener = (request, response) => {
    this.#route(request, response).catch(() => response.writeHead(500).end());
  };

  async #route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.address);
    switch (url.pathname) {
      case '/.well-known/openid-configuration':
        return json(response, discoveryOf(this.address));
      case '/jwks':
        return json(response, { keys: [this.#keys.published] });
      case '/authorize':
        return this.#authorize(url.searchParams, response);
      case '/token':
        return this.#exchange(new URLSearchParams(await text(request)), response);
      default:
        response.writeHead(404).end();
    }
  }

  /** Signs the person in at once, and goes back to the site with a code. */
  #authorize(asked: URLSearchParams, response: ServerResponse): void {
    const code = randomBytes(16).toString('hex');
    const exchange = { challengeMethod: asked.get('code_challenge_method') };
    this.exchanges.push(exchange);
    this.#asked.set(code, {
      exchange,
      challenge: asked.get('code_challenge'),
      nonce: asked.get('nonce'),
    });
    const back = new URL(asked.get('redirect_uri') ?? '');
    back.searchParams.set('code', code);
    back.searchParams.set('state', this.behaviour.state ?? asked.get('state') ?? '');
    if (this.behaviour.waits === true) {
      const address = back.href.replaceAll('&', '&amp;');
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end(`<!doctype html><title>Provider</title><a href="${address}">Continue</a>`);
    } else {
      response.writeHead(302, { location: back.href }).end();
    }
  }

  async #exchange(form: URLSearchParams, response: ServerResponse): Promise<void> {
    const code = form.get('code') ?? '';
    const asked = this.#asked.get(code);
    if (asked === undefined) return json(response, { error: 'invalid_grant' }, 400);
    this.#asked.delete(code);
    const verifier = form.get('code_verifier') ?? '';
    asked.exchange.verified =
      verifier !== '' &&
      createHash('sha256').update(verifier).digest('base64url') === asked.challenge;
    json(response, {
      access_token: randomBytes(16).toString('hex'),
      token_type: 'Bearer',
      expires_in: 60,
      id_token: await this.#identityToken(asked.nonce),
    });
  }

  async #identityToken(nonce: string | null): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const { claims = {}, signedWith = 'its-own-key' } = this.behaviour;
    const good = { iss: this.address, aud: this.#client.id, iat: now, exp: now + 300, nonce };
    const payload: JWTPayload = Object.fromEntries(
      Object.entries({ ...good, ...claims }).filter(([, value]) => value !== undefined),
    );
    const { own, other, published } = this.#keys;
    const header = { alg: 'RS256', kid: published.kid };
    switch (signedWith) {
      case 'its-own-key':
        return new SignJWT(payload).setProtectedHeader(header).sign(own);
      case 'another-key':
        return new SignJWT(payload).setProtectedHeader(header).sign(other);
      case 'the-client-secret':
        return new SignJWT(payload)
          .setProtectedHeader({ alg: 'HS256' })
          .sign(new TextEncoder().encode(this.#client.secret));
      case 'nothing':
        return new UnsecuredJWT(payload).encode();
    }
  }
}

type Keys = Awaited<ReturnType<typeof makeKeys>>;

async function makeKeys() {
  const own = await generateKeyPair('RS256');
  const other = await generateKeyPair('RS256');
  const published = {
    ...(await exportJWK(own.publicKey)),
    kid: 'published',
    alg: 'RS256',
    use: 'sig',
  };
  return { own: own.privateKey, other: other.privateKey, published };
}

function discoveryOf(address: string) {
  return {
    issuer: address,
    authorization_endpoint: `${address}/authorize`,
    token_endpoint: `${address}/token`,
    jwks_uri: `${address}/jwks`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    code_challenge_methods_supported: ['S256'],
  };
}

function json(response: ServerResponse, value: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}

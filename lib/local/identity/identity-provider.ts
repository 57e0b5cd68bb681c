import { mkdir } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import type { KoaContextWithOIDC, Provider } from 'oidc-provider';
import { z } from 'zod';
import { readBody } from '#lib/local/mailbox/request-body.ts';
import { listenOnLoopback, requireLoopbackOrigin } from '#lib/local/web/loopback.ts';
import { pageHeaders, stylesheet, stylesheetPath } from '#lib/local/web/page.ts';
import { identityConfiguration, signInPath } from './identity-configuration.ts';
import { loadIdentityKeys } from './identity-keys.ts';
import { loadIdentityLibrary } from './identity-library.ts';
import {
  failurePage,
  missingPage,
  type SignInPerson,
  signInPage,
  welcomePage,
} from './identity-pages.ts';
import { openIdentityStore } from './identity-store.ts';
import { subjectOf } from './subject.ts';

interface IdentityProviderOptions {
  /** 0 takes a free one. */
  readonly port: number;
  /** The site that people sign in to. */
  readonly siteAddress: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Keeps the provider's keys and sessions; made when missing. */
  readonly dataDirectory: string;
  readonly people: readonly SignInPerson[];
}

export interface IdentityProvider {
  readonly issuer: string;
  /** Stops at once, with every open connection. */
  close(): Promise<void>;
}

type Context = Parameters<Parameters<Provider['use']>[0]>[0];
type Next = Parameters<Parameters<Provider['use']>[0]>[1];

/**
 * Starts an OpenID provider for demonstrations, on this computer only: anybody may sign in as any
 * of the invented people, without a password.
 *
 * @throws NotLoopbackError when the site's address is not on this computer
 * @throws the error of `listen` when the port is taken
 */
export async function startIdentityProvider(
  options: IdentityProviderOptions,
): Promise<IdentityProvider> {
  const siteAddress = requireLoopbackOrigin('The demonstration sign-in', options.siteAddress);
  await mkdir(options.dataDirectory, { recursive: true, mode: 0o700 });
  const [library, keys, store] = await Promise.all([
    loadIdentityLibrary(),
    loadIdentityKeys(options.dataDirectory),
    openIdentityStore(options.dataDirectory),
  ]);

  let answer: RequestListener = (_request, response) => response.writeHead(503).end();
  const listener = await listenOnLoopback(options.port, (request, response) =>
    answer(request, response),
  );
  const issuer = `http://localhost:${listener.port}`;
  try {
    const provider = new library.Provider(
      issuer,
      identityConfiguration({
        ...options,
        siteAddress,
        keys,
        store,
        policy: library.interactionPolicy,
      }),
    );
    // Koa writes unexpected errors, requests' details included, to the console unless told not to.
    provider.silent = true;
    provider.on('server_error', () => undefined);
    provider.use(frame(siteAddress, issuer));
    provider.use(withoutQuestionWhenSignedOut(siteAddress));
    provider.use(signIn(provider, siteAddress, options.people));
    const handle = provider.callback();
    answer = (request, response) => {
      // The library writes addresses with the host it was asked for; the issuer has only one.
      request.headers.host = new URL(issuer).host;
      void handle(request, response);
    };
  } catch (error) {
    await listener.close();
    throw error;
  }
  return { issuer, close: listener.close };
}

/** Headers for every answer, the pages of our own, and a page where there would be none. */
function frame(siteAddress: string, issuer: string) {
  return async (ctx: Context, next: Next): Promise<void> => {
    ctx.set(pageHeaders([issuer, siteAddress]));
    if (ctx.path === stylesheetPath) {
      ctx.type = 'css';
      ctx.body = stylesheet;
      return;
    }
    if (ctx.path === '/') {
      ctx.type = 'html';
      ctx.body = welcomePage(siteAddress);
      return;
    }
    await next();
    if (ctx.status === 404 && !ctx.body) {
      ctx.status = 404;
      ctx.type = 'html';
      ctx.body = missingPage(siteAddress);
    }
  };
}

/**
 * Somebody who is not signed in here has nothing to sign out of. The library then answers with a
 * form that sends itself by script; going straight on needs none.
 */
function withoutQuestionWhenSignedOut(siteAddress: string) {
  return async (ctx: KoaContextWithOIDC, next: Next): Promise<void> => {
    await next();
    if (ctx.path !== '/session/end' || ctx.status !== 200 || ctx.oidc.session?.accountId) {
      return;
    }
    // The library has checked it: anything that is not registered was answered with an error.
    const target = z.object({ post_logout_redirect_uri: z.string() }).safeParse(ctx.oidc.params)
      .data?.post_logout_redirect_uri;
    ctx.status = 303;
    ctx.redirect(target ?? siteAddress);
  };
}

/** The page on which a person chooses who they are, and what happens when they have chosen. */
function signIn(provider: Provider, siteAddress: string, people: readonly SignInPerson[]) {
  return async (ctx: Context, next: Next): Promise<void> => {
    if (!ctx.path.startsWith(`${signInPath}/`) || !['GET', 'HEAD', 'POST'].includes(ctx.method)) {
      await next();
      return;
    }
    ctx.type = 'html';
    try {
      const interaction = await provider.interactionDetails(ctx.req, ctx.res);
      if (ctx.method !== 'POST' && interaction.prompt.name === 'login') {
        ctx.body = signInPage(people);
        return;
      }
      const result =
        interaction.prompt.name === 'login'
          ? chosen(new URLSearchParams(await readBody(ctx.req, 4096)), people)
          : { consent: {} };
      const onward = await provider.interactionResult(ctx.req, ctx.res, result, {
        mergeWithLastSubmission: interaction.prompt.name !== 'login',
      });
      ctx.status = 303;
      ctx.redirect(onward);
    } catch (error) {
      ctx.status = 400;
      ctx.body = failurePage(siteAddress, error instanceof Error ? error.message : 'unknown');
    }
  };
}

function chosen(form: URLSearchParams, people: readonly SignInPerson[]) {
  if (form.has('cancel')) {
    return { error: 'access_denied', error_description: 'the person went back' };
  }
  const person = people.find((candidate) => candidate.email === form.get('person'));
  if (person === undefined) {
    throw new Error('nobody was chosen');
  }
  return { login: { accountId: subjectOf(person) } };
}

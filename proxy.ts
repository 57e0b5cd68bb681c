import { type NextRequest, NextResponse } from 'next/server';
import { env, isDevelopment } from '#lib/env.ts';
import { isLoopback } from '#lib/environment/web-address.ts';
import { exitScriptHash } from '#lib/generated/exit-script.ts';
import { formScriptHash } from '#lib/generated/form-script.ts';
import { robotsTagOf } from '#lib/kept-out-of-search.ts';
import { isWithin, keptWritingPath, portalPaths } from '#lib/paths.ts';
import { emailStyleHashes } from '#lib/serving/email-styles.ts';
import { knownActions } from '#lib/serving/known-actions.ts';
import { isCallByScript, prepareHeaders } from '#lib/serving/next-internals.ts';
import { noSuchPage } from '#lib/serving/no-such-page.ts';
import { questionPage } from '#lib/serving/question-pages.ts';
import { readingPage, readingPaths } from '#lib/serving/reading-pages.ts';
import {
  noSuchAddress,
  notOffered,
  outdated,
  outdatedAtDesk,
  refusalOf,
} from '#lib/serving/refusal.ts';
import { refusalPage, refusalPolicy } from '#lib/serving/refusal-page.ts';
import { contentSecurityPolicy, securityHeaders } from '#lib/serving/security-headers.ts';

/**
 * Stands before every page: sets the security headers, takes from the request what would say who sent it, and answers
 * requests that no form of this site makes, and those for which a build made the page. What a person may see of what is stored
 * is not decided here, but where the data is.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const elsewhere = ownAddressOf(request);
  if (elsewhere !== undefined) return NextResponse.redirect(elsewhere, 307);
  const response =
    withoutLastSlash(request) ??
    readingPageFor(request) ??
    (await refusalFor(request)) ??
    (await questionPageFor(request)) ??
    passOn(request);
  for (const [name, value] of securityHeaders()) response.headers.set(name, value);
  const robotsTag = robotsTagOf(request.nextUrl.pathname);
  if (robotsTag !== undefined) response.headers.set('X-Robots-Tag', robotsTag);
  return response;
}

/** One page has one address. The framework would lead there too, without the headers of every other answer. */
function withoutLastSlash(request: NextRequest): NextResponse | undefined {
  const { nextUrl } = request;
  if (!asksForPage(request) || nextUrl.pathname === '/' || !nextUrl.pathname.endsWith('/'))
    return undefined;
  const there = new URL(env().PUBLIC_URL);
  there.pathname = nextUrl.pathname.replace(/\/+$/, '');
  there.search = nextUrl.search;
  return NextResponse.redirect(there, 307);
}

/** A page that is only read is the same for everybody, and needs no script but that of the way out. */
function readingPageFor(request: NextRequest): NextResponse | undefined {
  if (!asksForPage(request)) return undefined;
  const page = readingPage(request.nextUrl.pathname);
  const policy = contentSecurityPolicy({ scripts: `'${exitScriptHash}'` });
  return page === undefined ? undefined : pageAnswer(request, page, policy);
}

/** A question that was not answered yet is the same for everybody whom the same words fit, but for the time. */
async function questionPageFor(request: NextRequest): Promise<NextResponse | undefined> {
  if (!asksForPage(request)) return undefined;
  const page = await questionPage(request.nextUrl.pathname, request.cookies);
  return page === undefined
    ? undefined
    : pageAnswer(request, page, contentSecurityPolicy({ scripts: ourScripts }));
}

function asksForPage({ method }: NextRequest): boolean {
  return method === 'GET' || method === 'HEAD';
}

function pageAnswer({ method }: NextRequest, page: string, policy: string): NextResponse {
  return htmlAnswer(method === 'HEAD' ? null : page, 200, policy);
}

async function refusalFor(request: NextRequest): Promise<NextResponse | undefined> {
  const isNotHere = env().SERVES === 'public' && isApiOfPortal(request.nextUrl.pathname);
  if (isNotHere)
    return htmlAnswer(refusalPage(noSuchAddress), noSuchAddress.status, refusalPolicy());
  const isForReading = request.method === 'POST' && readingPaths.has(request.nextUrl.pathname);
  const refusal = isForReading
    ? notOffered
    : await refusalOf(request, {
        host: new URL(env().PUBLIC_URL).host,
        actions: knownActions(),
        takesActionsAlone: takesActionsAlone(request.nextUrl.pathname),
      });
  const { pathname } = request.nextUrl;
  if (refusal === outdated && pathname === keptWritingPath) return undefined;
  if (refusal === outdated && isWithin(pathname, portalPaths)) return keptInstead(request);
  return refusal && htmlAnswer(refusalPage(refusal), refusal.status, refusalPolicy());
}

/** What was typed at the desk in a page of the release before is kept, and its page opened again, filled as it was. */
function keptInstead(request: NextRequest): NextResponse {
  if (isCallByScript(request.headers)) {
    return htmlAnswer(refusalPage(outdatedAtDesk), outdatedAtDesk.status, refusalPolicy());
  }
  const headers = passedOn(request, refusalPolicy());
  return NextResponse.rewrite(new URL(keptWritingPath, request.url), { request: { headers } });
}

/** What is posted to a page of the form calls an action by a field of its form: no script of the framework runs there. */
function takesActionsAlone(path: string): boolean {
  return !isDevelopment() && isWithin(path, ['/disclose']);
}

/** An answer that the framework is not asked for. */
function htmlAnswer(body: BodyInit | null, status: number, policy: string): NextResponse {
  const headers = {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': policy,
  };
  return new NextResponse(body, { status, headers });
}

function passOn(request: NextRequest): NextResponse {
  const path = request.nextUrl.pathname;
  const isOfPortal = isWithin(path, portalPaths);
  const servesPortal = env().SERVES === 'all';
  const policy =
    (isOfPortal && servesPortal) || isDevelopment()
      ? policyWithFramework(path)
      : contentSecurityPolicy({ scripts: ourScripts });
  const passed = { request: { headers: passedOn(request, policy) } };
  const response =
    isOfPortal && !servesPortal
      ? NextResponse.rewrite(new URL(noSuchPage, request.url), passed)
      : NextResponse.next(passed);
  response.headers.set('Content-Security-Policy', policy);
  return response;
}

/** A process that serves the public site alone has none of what signs in, calls back or brings in. */
function isApiOfPortal(path: string): boolean {
  return isWithin(path, ['/api']) && path !== '/api/health';
}

const ourScripts = `'${exitScriptHash}' '${formScriptHash}'`;

/** The framework's scripts carry the nonce of their response. */
function policyWithFramework(path: string): string {
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(18))));
  const tools = isDevelopment() ? ` 'unsafe-eval'` : '';
  return contentSecurityPolicy({
    scripts: `'self' 'nonce-${nonce}' 'strict-dynamic' ${ourScripts}${tools}`,
    // Emails are shown there as they arrive.
    styleAttributes: isDevelopment() ? undefined : `'unsafe-hashes' ${emailStyleHashes}`,
    forms: formsOf(path),
  });
}

/** Next reads this without running it: it cannot be `notBuildFiles`, and proxy.test.ts holds that it is the same. */
export const config = {
  matcher: [{ source: '/((?!_next/static/).*)' }],
};

/**
 * This computer has several names (localhost, 127.0.0.1). Cookies and forms belong to one of them: the others lead there.
 * Other addresses are the business of whatever stands in front.
 */
function ownAddressOf(request: NextRequest): URL | undefined {
  const own = new URL(env().PUBLIC_URL);
  const asked = URL.parse(`${own.protocol}//${request.headers.get('host') ?? own.host}`);
  const isOther = asked !== null && asked.host !== own.host && isLoopback(asked.origin);
  // Only a person who goes to a page is led there: the framework asks itself under its own name.
  const isVisit = request.method === 'GET' && request.headers.get('sec-fetch-mode') === 'navigate';
  if (!isOther || !isVisit || !isLoopback(own.origin)) return undefined;
  return new URL(`${request.nextUrl.pathname}${request.nextUrl.search}`, own);
}

/** What the application never receives, it cannot keep, log or leak. */
const telling = [
  'accept-language',
  'cf-connecting-ip',
  'client-ip',
  'forwarded',
  'referer',
  'true-client-ip',
  'user-agent',
  'via',
  'x-client-ip',
  'x-forwarded-for',
  'x-real-ip',
];

function passedOn(request: NextRequest, policy: string): Headers {
  const headers = new Headers(request.headers);
  for (const name of telling) headers.delete(name);
  prepareHeaders(headers, new URL(env().PUBLIC_URL).host, policy);
  return headers;
}

/** Signing in and out are forms whose answer leads to the provider, which Chromium checks against form-action. */
function formsOf(path: string): string {
  const environment = env();
  const leadsToProvider = environment.SERVES === 'all' && isWithin(path, portalPaths);
  return leadsToProvider ? `'self' ${new URL(environment.OIDC_ISSUER).origin}` : `'self'`;
}

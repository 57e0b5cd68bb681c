import type { ServerResponse } from 'node:http';
import { headerOfStyles, isEmptyShell, statusOfUnknownAction } from './next-internals.ts';
import { noSuchAddress, notOffered, outdated, type Refusal, trouble } from './refusal.ts';
import { refusalPage, refusalPolicy } from './refusal-page.ts';
import { withoutFramework } from './without-framework.ts';

/**
 * @returns whether an answer goes out otherwise than the framework gives it: a page without a nonce, or what went wrong.
 *   What is meant for programs stays as it is.
 */
export function isOfPublic(answer: Pick<ServerResponse, 'getHeader' | 'statusCode'>): boolean {
  if (isPage(answer)) return !policyOf(answer).includes(`'nonce-`);
  return answer.statusCode >= 400 && !typeOf(answer).startsWith('application/json');
}

/**
 * @param body what the framework answers
 * @param answer its status; its headers are changed where another page goes out
 * @returns the page as it goes out: without the framework, which no policy without a nonce lets run. Where something went
 *   wrong the framework gives a bare line, or a page that only its script would fill: in its place stands one with help.
 */
export function pageOfPublic(
  body: string,
  answer: Pick<ServerResponse, 'statusCode' | 'getHeader' | 'setHeader' | 'removeHeader'>,
): string {
  if (answer.statusCode < 500 && isPage(answer) && !isEmptyShell(body)) {
    return withoutFramework(body);
  }
  answer.setHeader('Content-Type', 'text/html; charset=utf-8');
  answer.setHeader('Content-Security-Policy', refusalPolicy());
  answer.removeHeader(headerOfStyles);
  return refusalPage(refusalFor(answer.statusCode));
}

function refusalFor(status: number): Refusal {
  if (status >= 500) return trouble;
  if (status === statusOfUnknownAction) return outdated;
  return status === noSuchAddress.status ? noSuchAddress : notOffered;
}

/** A page has a policy; what has none is not from a page of this site. */
function isPage(answer: Pick<ServerResponse, 'getHeader'>): boolean {
  return typeOf(answer).startsWith('text/html') && policyOf(answer) !== '';
}

function typeOf(answer: Pick<ServerResponse, 'getHeader'>): string {
  return String(answer.getHeader('content-type') ?? '');
}

function policyOf(answer: Pick<ServerResponse, 'getHeader'>): string {
  const policy = answer.getHeader('content-security-policy');
  return typeof policy === 'string' ? policy : '';
}

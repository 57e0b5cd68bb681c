import type { ServerResponse } from 'node:http';
import { trouble } from '#lib/refusal.ts';
import { refusalPage, refusalPolicy } from '#lib/refusal-page.ts';
import { withoutFramework } from './without-framework.ts';

/** @returns whether an answer is a page that goes without the framework: its policy names no nonce, so that none could run */
export function isPageOfPublic(answer: Pick<ServerResponse, 'getHeader'>): boolean {
  const policy = answer.getHeader('content-security-policy');
  return (
    String(answer.getHeader('content-type')).startsWith('text/html') &&
    typeof policy === 'string' &&
    !policy.includes(`'nonce-`)
  );
}

/**
 * @param html the page as the framework answers it
 * @param answer its status; its policy is changed where another page goes out
 * @returns the page as it goes out: what the framework shows when one fails is written by its script alone
 */
export function pageOfPublic(
  html: string,
  answer: Pick<ServerResponse, 'statusCode' | 'setHeader' | 'removeHeader'>,
): string {
  if (answer.statusCode < 500) return withoutFramework(html);
  answer.setHeader('Content-Security-Policy', refusalPolicy());
  // It names the style sheet of the page that failed.
  answer.removeHeader('Link');
  return refusalPage(trouble);
}

import type { ServerResponse } from 'node:http';
import { env } from '#lib/env.ts';
import { exitScriptHash } from '#lib/generated/exit-script.ts';
import { builtPage } from './built-page.ts';
import { headerOfStyles, isEmptyShell } from './next-internals.ts';
import { nothingHerePath } from './nothing-here-frames.ts';
import { contentSecurityPolicy } from './security-headers.ts';

/** @returns whether an answer of the portal is a page for what is not there: its words may be for script alone */
export function isNotThere(answer: Pick<ServerResponse, 'getHeader' | 'statusCode'>): boolean {
  const type = String(answer.getHeader('content-type') ?? '');
  // An answer that the framework took from another address of ours is compressed already: it is whole as it is.
  const isReadable = answer.getHeader('content-encoding') === undefined;
  return answer.statusCode === 404 && type.startsWith('text/html') && isReadable;
}

/**
 * A page of the portal that finds that it is not there, or not for who asks, is written by the framework as an empty shell, which only
 * script would fill. In its place stands the page that says so, as the build made it: it is one and the same, whatever was asked for.
 * @param body what the framework answers
 * @param answer its headers are changed where another page goes out
 */
export function pageOfPortal(
  body: string,
  answer: Pick<ServerResponse, 'setHeader' | 'removeHeader'>,
): string {
  if (!isEmptyShell(body)) return body;
  const page = builtPage(nothingHerePath(env().DEMONSTRATION ? 'demonstration' : 'portal'));
  if (page === undefined) return body;
  answer.setHeader(
    'Content-Security-Policy',
    contentSecurityPolicy({ scripts: `'${exitScriptHash}'` }),
  );
  answer.removeHeader(headerOfStyles);
  return page;
}

/*
 * What Next 16 and React 19 look like inside: where a build puts what it makes, what a page carries for the framework's
 * script, by which fields and headers an action is called. Nobody promises any of it, so nothing else in the product knows
 * it; what we do about it stands in the other files of this folder. next-internals.test.ts and
 * tests/e2e/next-internals.spec.ts try each sentence on the Next that is installed: read them first when an upgrade fails.
 */

import type { ServerResponse } from 'node:http';

/* The build. */

/** @returns where a build puts a page that it made, below its own folder */
export function fileOfPage(address: string): string {
  return `server/app${address === '/' ? '/index' : address}.html`;
}

/** Where a build lists its actions, below its own folder. */
export const fileOfActions = 'server/server-reference-manifest.json';

/**
 * @param list what a build wrote to `fileOfActions`
 * @returns the ids of the actions in it
 * @throws TypeError or SyntaxError where it is no such list
 */
export function actionsListed(list: string): ReadonlySet<string> {
  const parsed: unknown = JSON.parse(list);
  if (typeof parsed !== 'object' || parsed === null || !('node' in parsed)) {
    throw new TypeError('The build lists no actions');
  }
  return new Set(Object.keys(Object(parsed.node)));
}

/**
 * The icon of the form's pages. A build puts a mark of the folders that an icon is in at the end of its name, where one of
 * them is in brackets.
 */
export const iconOfForm = '/disclose/icon-1jbnp6.svg';

/* Addresses. */

/** What the proxy stands before, as it has to say it: what a page loads from the build is the same for everybody. */
export const notBuildFiles = '/((?!_next/static/).*)';

/** @returns whether an address is one of the framework's own: a page for itself, or the data from which its script draws a page */
export function isInnerAddress(path: string): boolean {
  const isPagesOwn = path.startsWith('/_') && !path.startsWith('/_next/');
  return isPagesOwn || path.startsWith('/_next/data/') || path.endsWith('.rsc');
}

/* Pages. */

/** A script, which holds no other: the framework writes no `</script` inside one. */
const script = /<script\b[^>]*>(.*?)<\/script>/gs;

/** Tells a browser to fetch a script ahead of time. */
const scriptAhead = /<link\b[^>]*\bas="script"[^>]*>/g;

/**
 * @param html a whole page as the framework renders it
 * @param isKept judges a script by its text
 * @returns the page without any other script, and without what would fetch one
 */
export function withoutScripts(html: string, isKept: (text: string) => boolean): string {
  return html
    .replaceAll(script, (whole, text: string) => (isKept(text) ? whole : ''))
    .replaceAll(scriptAhead, '');
}

/** @returns whether this is what is written of a page that turns out, while it is rendered, not to exist: only script would fill it */
export function isEmptyShell(body: string): boolean {
  return body.startsWith('<!DOCTYPE html><html id="__next_error__">');
}

/** A header that names the style sheet of a page, of one that failed too. */
export const headerOfStyles = 'Link';

/**
 * Next flushes an answer after each part that it writes, where it can be flushed: a compressed page becomes dozens of small writes, each
 * compressed by itself. No page has anything to show before it is whole.
 */
export function keepTogether(response: ServerResponse): void {
  Object.defineProperty(response, 'flush', { value: undefined });
}

/* Actions. */

/** The status of the answer where an action is called at an address that does not have it. */
export const statusOfUnknownAction = 409;

/** The name of a hidden field says which action a form calls, where the action is given nothing but the form... */
const calledByName = '$ACTION_ID_';
/** ...or where the fields are that say it: `$ACTION_1:0` and so on, for `$ACTION_REF_1`. */
const calledByReference = '$ACTION_REF_';
const prefixOfAll = '$ACTION_';
/** Says where on the page the form is. */
const keyOfForm = '$ACTION_KEY';

/** The longest description of an action in characters; the longest there is has some 80. */
const longestDescription = 1_000;

/** @returns the name of the field by which a form calls an action */
export function fieldCalling(action: string): string {
  return `${calledByName}${action}`;
}

/** @returns whether a field by this name says which action a form calls: every form calls one */
export function isCall(field: string): boolean {
  return field.startsWith(calledByName) || field.startsWith(calledByReference);
}

/**
 * @param field for which `isCall` holds
 * @param textOf gives the text of another field
 * @returns the id of the action; undefined where the field refers to none, or to one that was given beforehand what did not come
 */
export function actionCalled(
  field: string,
  textOf: (field: string) => string | undefined,
): string | undefined {
  if (field.startsWith(calledByName)) return field.slice(calledByName.length);
  const reference = field.slice(calledByReference.length);
  const text = textOf(`${prefixOfAll}${reference}:0`) ?? '';
  if (text.length > longestDescription) return undefined;
  const description = parsed(text);
  if (typeof description !== 'object' || description === null) return undefined;
  if (!('id' in description && 'bound' in description)) return undefined;
  const { id, bound } = description;
  // What the action was given beforehand stands in the next field, as a list.
  const given = parsed(textOf(`${prefixOfAll}${reference}:1`) ?? '');
  const isWhole = bound === null || (bound === '$@1' && Array.isArray(given));
  return isWhole && typeof id === 'string' ? id : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** @returns whether this is what the framework's script sends first, or alone: the list of what an action is given */
export function isListOfGiven(text: string): boolean {
  return Array.isArray(parsed(text));
}

/** The field in which that list stands, where a form is in it. */
export const fieldOfList = '0';

/** The header by which the framework's script calls an action. */
const headerCalling = 'next-action';

/** @returns whether the framework's script calls an action by this request, not a form */
export function isCallByScript(headers: Headers): boolean {
  return headers.has(headerCalling);
}

/**
 * @param field the name of a field that came with a call
 * @returns whether the framework reads values of its own from it, written in its own JSON: what a form said before it came
 *   back, or what script gives to an action. Other fields are those that a person fills in
 */
export function isSerialised(field: string, byScript: boolean): boolean {
  if (byScript) return !field.startsWith('_');
  return field.startsWith(prefixOfAll) && field !== keyOfForm && !isCall(field);
}

/** What stands for nothing elsewhere: a text that begins with a `$`, and no value. */
const standsForItself = /^\$(?:\$|undefined$)/;

/** What the forms of the site refer to: their own fields, and what an action was given beforehand. */
const referenceOfForms = /^\$[@K][\da-f]{1,2}$/;

/**
 * @param text anywhere in the framework's JSON
 * @returns what the framework makes of it: a `text`, a `reference` such as forms have, or something that no form of the site
 *   has (a map, a stream, a number beyond all others, a way to a part of another field), at which the framework may fail
 */
export function kindOfText(text: string): 'text' | 'reference' | 'foreign' {
  if (!text.startsWith('$') || standsForItself.test(text)) return 'text';
  return referenceOfForms.test(text) ? 'reference' : 'foreign';
}

/* Headers of requests. */

/** What the framework's script sends, which runs in the portal alone, and what the framework says to itself. */
const ofFramework =
  /^(?:rsc$|next-|x-nextjs-|x-next-|x-middleware-|x-invoke-|x-now-|x-action-|x-matched-path$)/;

/** @param name in lower case */
export function isOfFramework(name: string): boolean {
  return ofFramework.test(name);
}

/**
 * Changes the headers of a request into what the framework goes by.
 * @param host the site's own: a form's origin is compared with it. What a client or another proxy claims is not it
 * @param policy in which the framework finds the nonce for its scripts
 */
export function prepareHeaders(headers: Headers, host: string, policy: string): void {
  // The framework fails where a browser hides its origin. That the form is the site's own was judged before.
  if (headers.get('origin') === 'null') headers.delete('origin');
  headers.set('x-forwarded-host', host);
  headers.set('content-security-policy', policy);
}

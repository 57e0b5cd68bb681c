import { somethingWentWrong } from '#lib/content/something-went-wrong.ts';
import { formLimitsOf } from './form-limits.ts';
import {
  actionCalled,
  fieldOfList,
  isCall,
  isCallByScript,
  isListOfGiven,
  isSerialised,
} from './next-internals.ts';
import { type Fields, readForm, saysForm } from './posted-form.ts';
import { areModest } from './serialised-value.ts';

/** Why a request is answered before it reaches a page. */
export interface Refusal {
  readonly status: 400 | 403 | 404 | 405 | 408 | 409 | 413 | 414 | 431 | 500;
  readonly words: string;
  /** Where to go on; the start of the site where this is left out. */
  readonly onward?: { readonly href: string; readonly label: string };
}

const foreign: Refusal = {
  status: 403,
  words: 'This form did not come from this site, so nothing was done with it.',
};
export const unreadable: Refusal = {
  status: 400,
  words: 'What your browser sent could not be read. Nothing was stored. Go back and try again.',
};
/** More than the longest form at its address comes to. */
export const tooLong: Refusal = {
  status: 413,
  words: 'What your browser sent is too long. Nothing was stored. Go back and make it shorter.',
};
const tooManyFields: Refusal = {
  status: 413,
  words:
    'Your browser sent more answers than this form can have. Nothing was stored. Go back and try again.',
};
/** No address of ours is so long, nor asks for so much. */
export const tooLongAddress: Refusal = { status: 414, words: 'This address is too long.' };
/** Something failed on our side. The way on is the start: what was answered is still in the browser. */
export const trouble: Refusal = {
  status: 500,
  words: `${somethingWentWrong.lead} ${somethingWentWrong.ifFilling}`,
};
/** More headers than any site sets; the cookies of all the university's sites together may be as many. */
export const tooManyHeaders: Refusal = {
  status: 431,
  words:
    'Your browser sent more than this site can read. Delete the cookies of the university’s sites, or use a private window, and try again.',
};
/** A request that began and did not come to its end. */
export const tooSlow: Refusal = {
  status: 408,
  words:
    'What your browser sent did not come through in time. Nothing was stored. Check your connection and try again.',
};
export const notOffered: Refusal = { status: 405, words: 'This address cannot be used like that.' };

export const outdated: Refusal = {
  status: 409,
  words:
    'This page was made before the site was updated. Nothing was stored by this press. Your answers are still in your browser: go on from where you were.',
  onward: { href: '/disclose', label: 'Go on' },
};
/** Of a page of the portal: what was typed there is kept by another way. */
export const outdatedAtDesk: Refusal = {
  status: 409,
  words:
    'This page was made before the site was updated. Nothing was stored by this press. Open the page again.',
  onward: { href: '/portal', label: 'Go on' },
};
export const noSuchAddress: Refusal = { status: 404, words: 'There is no page at this address.' };

/** What a request is judged by, besides itself. */
export interface Standards {
  /** The site's own host. */
  readonly host: string;
  /** The ids of this release's form actions; none where they are not known. */
  readonly actions: ReadonlySet<string>;
  /** Whether nothing is posted to this address but forms that call an action. */
  readonly takesActionsAlone: boolean;
}

/**
 * Judges a request by its form alone: an address that cannot be read, a method that no page takes, a form posted from
 * another site or made before an update, a body that is too long, too costly to read or no form. The framework would
 * answer some of these with an error of its own, and log it.
 * @returns undefined for a request that may pass
 */
export async function refusalOf(
  request: Request,
  standards: Standards,
): Promise<Refusal | undefined> {
  const path = new URL(request.url).pathname;
  if (!isReadable(path)) return noSuchAddress;
  const { method, headers } = request;
  if (method === 'GET' || method === 'HEAD') return undefined;
  if (method !== 'POST') return notOffered;
  if (isForeign(headers, standards.host)) return foreign;
  const contentType = headers.get('content-type') ?? '';
  const isForm = saysForm(contentType);
  const byScript = isCallByScript(headers);
  if (!isForm && standards.takesActionsAlone) return unreadable;
  const limits = formLimitsOf(path);
  if (Number(headers.get('content-length') ?? 0) > limits.bytes) return tooLong;
  if (!isForm && !byScript) return undefined;

  const body = await readUpTo(limits.bytes, request.clone().body);
  if (body === undefined) return tooLong;
  // The framework reads what its script sends as a value, unless it is a form of many parts.
  if (byScript && !/^multipart/i.test(contentType)) {
    const given = body.toString('utf8');
    return areModest([given]) && isListOfGiven(given) ? undefined : unreadable;
  }
  const fields = await readForm(body, contentType, limits);
  if (fields === 'too-many') return tooManyFields;
  if (fields === 'unreadable') return unreadable;
  return fieldsRefusal(fields, byScript, standards);
}

function isForeign(headers: Headers, host: string): boolean {
  const origin = headers.get('origin');
  const site = headers.get('sec-fetch-site');
  // Some browsers hide where a form comes from, and say that it comes from the same site.
  const isHidden = origin === 'null' && site === 'same-origin';
  const isOther = origin !== null && !isHidden && URL.parse(origin)?.host !== host;
  return isOther || site === 'cross-site';
}

function fieldsRefusal(
  fields: Fields,
  byScript: boolean,
  { actions, takesActionsAlone }: Standards,
): Refusal | undefined {
  const serialised = fields.filter(([name]) => isSerialised(name, byScript));
  if (!areModest(serialised.map(([, value]) => value))) return unreadable;
  const textOf = (field: string) => fields.find(([name]) => name === field)?.[1];
  if (byScript && !isListOfGiven(textOf(fieldOfList) ?? '')) return unreadable;
  const calls = fields.filter(([name]) => isCall(name));
  const [call] = calls;
  if (call === undefined) return takesActionsAlone ? unreadable : undefined;
  const action = actionCalled(call[0], textOf);
  if (calls.length > 1 || action === undefined) return unreadable;
  return actions.size > 0 && !actions.has(action) ? outdated : undefined;
}

/** @returns the whole body, or undefined as soon as it is longer than `limit` bytes */
async function readUpTo(
  limit: number,
  body: ReadableStream<Uint8Array> | null,
): Promise<Buffer<ArrayBuffer> | undefined> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = body?.getReader();
  for (let read = await reader?.read(); read?.value !== undefined; read = await reader?.read()) {
    length += read.value.byteLength;
    if (length > limit) {
      // Not awaited: the end of a copied stream waits for the end of the other copy.
      reader?.cancel().catch(() => {});
      return undefined;
    }
    parts.push(read.value);
  }
  return Buffer.concat(parts);
}

function isReadable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

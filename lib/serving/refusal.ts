import { z } from 'zod';
import { somethingWentWrong } from '#lib/content/something-went-wrong.ts';

/** Why a request is answered before it reaches a page. */
export interface Refusal {
  readonly status: 400 | 403 | 404 | 405 | 408 | 409 | 413 | 431 | 500;
  readonly words: string;
  /** Where to go on; the start of the site where this is left out. */
  readonly onward?: { readonly href: string; readonly label: string };
}

/** More than the longest form that a person can fill in, with what it was before it was refused: both are sent. */
export const longestBody = 256 * 1024;

const foreign: Refusal = {
  status: 403,
  words: 'This form did not come from this site, so nothing was done with it.',
};
export const unreadable: Refusal = {
  status: 400,
  words: 'What your browser sent could not be read. Nothing was stored. Go back and try again.',
};
const tooLong: Refusal = {
  status: 413,
  words: 'What your browser sent is too long. Nothing was stored. Go back and make it shorter.',
};
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
export const noSuchAddress: Refusal = { status: 404, words: 'There is no page at this address.' };

/**
 * Judges a request by its form alone: an address that cannot be read, a method that no page takes, a form posted from
 * another site or made before an update, a body that is too long or no form. The framework would answer some of these
 * with an error of its own, and log it.
 * @param host the site's own host
 * @param actions the ids of this release's form actions; none where they are not known
 * @param takesActionsAlone whether nothing is posted to this address but forms that call an action
 * @returns undefined for a request that may pass
 */
export async function refusalOf(
  request: Request,
  host: string,
  actions: ReadonlySet<string>,
  takesActionsAlone: boolean,
): Promise<Refusal | undefined> {
  if (!isReadable(new URL(request.url).pathname)) return noSuchAddress;
  const { method } = request;
  if (method === 'GET' || method === 'HEAD') return undefined;
  if (method !== 'POST') return notOffered;
  const origin = request.headers.get('origin');
  const site = request.headers.get('sec-fetch-site');
  // Some browsers hide where a form comes from, and say that it comes from the same site.
  const isHidden = origin === 'null' && site === 'same-origin';
  if (origin !== null && !isHidden && URL.parse(origin)?.host !== host) return foreign;
  if (site === 'cross-site') return foreign;
  if (Number(request.headers.get('content-length') ?? 0) > longestBody) return tooLong;
  const contentType = request.headers.get('content-type') ?? '';
  const isForm = /^multipart\/form-data|^application\/x-www-form-urlencoded/i.test(contentType);
  if (!isForm) return takesActionsAlone ? unreadable : undefined;
  return bodyRefusal(request, contentType, actions, takesActionsAlone);
}

async function bodyRefusal(
  request: Request,
  contentType: string,
  actions: ReadonlySet<string>,
  takesActionsAlone: boolean,
): Promise<Refusal | undefined> {
  const body = await readUpTo(longestBody, request.clone().body);
  if (body === undefined) return tooLong;
  try {
    const headers = { 'content-type': contentType };
    const form = await new Response(new Uint8Array(body), { headers }).formData();
    const called = actionsCalledBy(form);
    if (actions.size > 0 && called.some((id) => !actions.has(id))) return outdated;
    return takesActionsAlone && called.length === 0 ? unreadable : undefined;
  } catch {
    return unreadable;
  }
}

const calledByReference = z.object({ id: z.string() });

/**
 * A form that works without script names its action in the name of a hidden field, or refers to a field of JSON.
 * @throws SyntaxError or z.ZodError where it refers to what is none
 */
function actionsCalledBy(form: FormData): string[] {
  return [...form.keys()].flatMap((name) => {
    if (name.startsWith('$ACTION_ID_')) return [name.slice('$ACTION_ID_'.length)];
    if (!name.startsWith('$ACTION_REF_')) return [];
    const field = `$ACTION_${name.slice('$ACTION_REF_'.length)}:0`;
    return [calledByReference.parse(JSON.parse(String(form.get(field)))).id];
  });
}

/** @returns the whole body, or undefined as soon as it is longer than `limit` bytes */
async function readUpTo(
  limit: number,
  body: ReadableStream<Uint8Array> | null,
): Promise<Buffer | undefined> {
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

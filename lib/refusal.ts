import { emergencyCopy } from './content/emergency.ts';
import { asPlainHtml } from './content/plain-html.ts';

/** Why a request is answered before it reaches a page. */
export interface Refusal {
  readonly status: 400 | 403 | 404 | 405 | 409 | 413;
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
const unreadable: Refusal = {
  status: 400,
  words: 'What your browser sent could not be read. Nothing was stored. Go back and try again.',
};
const tooLong: Refusal = {
  status: 413,
  words: 'What your browser sent is too long. Nothing was stored. Go back and make it shorter.',
};
export const notOffered: Refusal = { status: 405, words: 'This address cannot be used like that.' };

const outdated: Refusal = {
  status: 409,
  words:
    'This page was made before the site was updated. Nothing was stored by this press. Your answers are still in your browser: go on from where you were.',
  onward: { href: '/disclose', label: 'Go on' },
};
const noSuchAddress: Refusal = { status: 404, words: 'There is no page at this address.' };

/**
 * Judges a request by its form alone: an address that cannot be read, a method that no page takes, a form posted from
 * another site or made before an update, a body that is too long or no form. The framework would answer some of these
 * with an error of its own, and log it.
 * @param host the site's own host
 * @param actions the ids of this release's form actions; none where they are not known
 * @returns undefined for a request that may pass
 */
export async function refusalOf(
  request: Request,
  host: string,
  actions: ReadonlySet<string>,
): Promise<Refusal | undefined> {
  if (!isReadable(new URL(request.url).pathname)) return noSuchAddress;
  const { method } = request;
  if (['GET', 'HEAD', 'OPTIONS'].includes(method)) return undefined;
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
  return isForm ? bodyRefusal(request, contentType, actions) : undefined;
}

async function bodyRefusal(
  request: Request,
  contentType: string,
  actions: ReadonlySet<string>,
): Promise<Refusal | undefined> {
  const body = await readUpTo(longestBody, request.clone().body);
  if (body === undefined) return tooLong;
  try {
    const headers = { 'content-type': contentType };
    const form = await new Response(new Uint8Array(body), { headers }).formData();
    const called = actionsCalledBy(form);
    return actions.size > 0 && called.some((id) => !actions.has(id)) ? outdated : undefined;
  } catch {
    return unreadable;
  }
}

/** A form that works without script names its action in a hidden field, or in a bit of JSON in one. */
function actionsCalledBy(form: FormData): string[] {
  return [...form].flatMap(([name, value]) => {
    if (name.startsWith('$ACTION_ID_')) return [name.slice('$ACTION_ID_'.length)];
    const id = /^\$ACTION_\d+:0$/.test(name)
      ? /"id":"([0-9a-f]+)"/.exec(String(value))?.[1]
      : undefined;
    return id === undefined ? [] : [id];
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

/** A whole page in plain HTML: the application is not asked for it, and nothing but the browser is needed to read it. */
export function refusalPage({ words, onward }: Refusal): string {
  const { href, label } = onward ?? { href: '/', label: 'Go to the start' };
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>That did not work</title>
</head>
<body>
<main>
<h1>That did not work</h1>
<p>${words}</p>
<p><a href="${href}">${label}</a></p>
<p><a href="/leave" rel="nofollow noreferrer">Exit this page</a></p>
<h2>${emergencyCopy.title}</h2>
${asPlainHtml(emergencyCopy.body)}
</main>
</body>
</html>
`;
}

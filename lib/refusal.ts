import { emergencyNumbers } from './emergency-numbers.ts';

/** Why a request is answered before it reaches a page. */
export interface Refusal {
  readonly status: 400 | 403 | 405 | 413;
  readonly words: string;
}

/** Far more than the longest form that a person can fill in. */
const longestBody = 64 * 1024;

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
const notOffered: Refusal = { status: 405, words: 'This address cannot be used like that.' };

/**
 * Judges a request by its form alone: a method that no page takes, a form posted from another site, a body that is too
 * long or cannot be read as a form. The framework would answer some of these with an error of its own, and log it.
 * @param host the site's own host
 * @returns undefined for a request that may pass
 */
export async function refusalOf(request: Request, host: string): Promise<Refusal | undefined> {
  const { method } = request;
  if (['GET', 'HEAD', 'OPTIONS'].includes(method)) return undefined;
  if (method !== 'POST') return notOffered;
  const origin = request.headers.get('origin');
  if (origin !== null && origin !== 'null' && URL.parse(origin)?.host !== host) return foreign;
  if (request.headers.get('sec-fetch-site') === 'cross-site') return foreign;
  if (Number(request.headers.get('content-length') ?? 0) > longestBody) return tooLong;
  const isForm = /^multipart\/form-data|^application\/x-www-form-urlencoded/i.test(
    request.headers.get('content-type') ?? '',
  );
  return isForm ? bodyRefusal(request) : undefined;
}

async function bodyRefusal(request: Request): Promise<Refusal | undefined> {
  try {
    const body = await request.clone().arrayBuffer();
    if (body.byteLength > longestBody) return tooLong;
    const contentType = request.headers.get('content-type') ?? '';
    await new Response(body, { headers: { 'content-type': contentType } }).formData();
    return undefined;
  } catch {
    return unreadable;
  }
}

/** A whole page in plain HTML: the application is not asked for it. */
export function refusalPage({ words }: Refusal): string {
  const { emergencyServices, security } = emergencyNumbers;
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
<p><a href="/">Go to the start</a></p>
<p>In danger now? Call <a href="tel:${emergencyServices.tel}">${emergencyServices.display}</a>. On campus, call Security on <a href="tel:${security.tel}">${security.display}</a>.</p>
</main>
</body>
</html>
`;
}

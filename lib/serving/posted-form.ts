import type { FormLimits } from './form-limits.ts';

/** The texts of a form's fields, in their order. */
export type Fields = readonly (readonly [name: string, value: string])[];

/** Longer than the name of any field, with all that the framework adds to it. */
const longestName = 100;

/** Every browser writes it like this. Written otherwise, a field may end elsewhere than we would find. */
const multipart = /^multipart\/form-data; ?boundary=(?<boundary>[\w'()+,./:=?-]{1,70})$/i;

/** @returns whether a request says that it brings a form */
export function saysForm(contentType: string): boolean {
  return /^(?:multipart\/form-data|application\/x-www-form-urlencoded)/i.test(contentType);
}

/**
 * Reads a form. Its fields are counted before any of them is read: a hundred thousand empty ones are quickly written.
 * @param body no longer than a form may be
 * @param contentType for which `saysForm` holds
 * @returns its fields; `too-many` where there may be more than the limit, `unreadable` where it is no form, has a file in it,
 *   or a field with a name that no form of ours has
 */
export async function readForm(
  body: Buffer<ArrayBuffer>,
  contentType: string,
  { fields: most }: FormLimits,
): Promise<Fields | 'too-many' | 'unreadable'> {
  const isMultipart = /^multipart/i.test(contentType);
  const boundary = multipart.exec(contentType)?.groups?.boundary;
  if (isMultipart && boundary === undefined) return 'unreadable';
  // A form of many parts has one more boundary than parts, and a field more than it has `&` otherwise.
  const [separator, separators] = isMultipart ? [`--${boundary}`, most + 1] : ['&', most - 1];
  if (standsMoreThan(separators, separator, body)) return 'too-many';
  try {
    const headers = { 'content-type': contentType };
    const form = await new Response(body, { headers }).formData();
    const fields = [...form].flatMap(([name, value]) =>
      typeof value === 'string' && name.length <= longestName ? [[name, value] as const] : [],
    );
    return fields.length === [...form.keys()].length ? fields : 'unreadable';
  } catch {
    return 'unreadable';
  }
}

function standsMoreThan(most: number, part: string, body: Buffer): boolean {
  let found = 0;
  for (let at = body.indexOf(part); at >= 0; at = body.indexOf(part, at + part.length)) {
    found += 1;
    if (found > most) return true;
  }
  return false;
}

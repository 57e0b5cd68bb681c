/** What an address ends at, whatever it is made of. */
const around = /[\s<>()[\]{},;:"“”|/\\]/u;
const atTheEnds = ".'-_";

export interface TextAndAddresses {
  /** The text without its addresses. */
  readonly text: string;
  /** In small letters. */
  readonly addresses: readonly string[];
}

/**
 * Takes email addresses out of a text: the name in one stands before the @, and what stands behind it is everybody's. An @
 * that belongs to no address ("@kim") becomes a space.
 * @param text at most some thousand characters
 */
export function withoutAddresses(text: string): TextAndAddresses {
  const addresses: string[] = [];
  let rest = text;
  for (let at = rest.indexOf('@'); at >= 0; at = rest.indexOf('@')) {
    let from = at;
    while (from > 0 && !around.test(rest.charAt(from - 1))) from -= 1;
    let to = at + 1;
    while (to < rest.length && !around.test(rest.charAt(to)) && rest.charAt(to) !== '@') to += 1;
    const domain = withoutEnds(rest.slice(at + 1, to));
    const local = withoutEnds(rest.slice(from, at));
    if (local === '' || !domain.includes('.')) {
      rest = `${rest.slice(0, at)} ${rest.slice(at + 1)}`;
    } else {
      addresses.push(`${local}@${domain}`.toLowerCase());
      rest = `${rest.slice(0, from)}, ${rest.slice(to)}`;
    }
  }
  return { text: rest, addresses };
}

function withoutEnds(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && atTheEnds.includes(text.charAt(from))) from += 1;
  while (to > from && atTheEnds.includes(text.charAt(to - 1))) to -= 1;
  return text.slice(from, to);
}

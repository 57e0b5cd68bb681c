/** Words by which somebody who looks over a shoulder at an inbox could tell what an email is about. */
const telling =
  /report|disclos|incident|harass|assault|abus|bull(?:y|ied)|violen|rape|sex|stalk|hate|discriminat|victim|survivor|perpetrator|safe|case|\brisk|\blevel|urgent|\b(?:red|amber|green)\b|police|999|emergenc|support|concern|complain|wellbeing|welfare|counsel|advice|anonym|confiden|standing.?together|dignity|respect|equality|human resources|\bHR\b|\bteam\b|\bform\b/i;

/**
 * @param text short: a line, an address, or an email of ours
 * @returns whether a word in it tells what it is about: no email to a reporter, its sender, its subject or where its answers go may hold one
 */
export function tellsSomebodyElse(text: string): boolean {
  return telling.test(text);
}

/** @returns the whole word in which the first of them stands; undefined where there is none */
export function tellingWordIn(text: string): string | undefined {
  return wordAround(telling, text);
}

/** @returns the first find of a pattern in a text, to the ends of the word in which it stands */
export function wordAround(pattern: RegExp, text: string): string | undefined {
  const found = pattern.exec(text);
  if (found === null) return undefined;
  const [middle] = found;
  const before = /[\p{L}\p{N}]*$/u.exec(text.slice(0, found.index))?.[0] ?? '';
  const after = /^[\p{L}\p{N}]*/u.exec(text.slice(found.index + middle.length))?.[0] ?? '';
  return `${before}${middle}${after}`;
}

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

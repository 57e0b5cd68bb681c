import { isCall } from '#lib/serving/next-internals.ts';

/** @returns the names of the fields by which a page's forms call their actions, in the page's order */
export function callsIn(page: string): string[] {
  return [...page.matchAll(/ name="(?<name>[^"]*)"/g)]
    .map(({ groups }) => groups?.name ?? '')
    .filter(isCall);
}

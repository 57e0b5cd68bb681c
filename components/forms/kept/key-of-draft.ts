/**
 * Forms keep what was typed over every new drawing of their page. Where a draft was discarded they have to begin again, empty: with
 * another key.
 * @returns the key of what holds the forms of a page, which has a draft or not
 */
export function keyOfDraft(draft: object | undefined): string {
  return draft === undefined ? 'without draft' : 'with draft';
}

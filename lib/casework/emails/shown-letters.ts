/**
 * What a form carries of the emails that its page showed: nothing goes that was not read as it will arrive.
 * @param paragraphs of every email that was shown, in their order
 */
export function shownOf(paragraphs: readonly string[]): string {
  return paragraphs.join(' | ');
}

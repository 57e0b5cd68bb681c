import type { ArrivingEmail } from '#lib/forms/letter-to-read.ts';

/** What stands in an introduction for the name of somebody who is not chosen yet. */
export const whoeverIsChosen = '[The name of the person you choose]';

/**
 * Puts the name of a colleague into an introduction that was rendered before one was chosen.
 * @param name as emails say it
 */
export function withName({ html, text, ...email }: ArrivingEmail, name: string): ArrivingEmail {
  return {
    ...email,
    html: html.replaceAll(whoeverIsChosen, () => inHtml(name)),
    text: text.replaceAll(whoeverIsChosen, () => name),
  };
}

/** As the renderer writes a text into HTML. */
function inHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#x27;');
}

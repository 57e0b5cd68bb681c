import 'server-only';
import { textIn } from '#lib/forms/form-given.ts';
import { everythingPosted } from '#lib/forms/read-form.ts';
import { idOfPress } from './id-of-press.ts';

/**
 * The ids of the entries that a press writes, one after another. One that is repeated (no answer came, or the button was pressed twice) has
 * the same, for the same person, page and content; a page that was gone back to, and holds something else by now, has others.
 *
 * What tells one page from another is its sealed writer itself: it has chance in it and is stored nowhere, as its mark may be. So nobody
 * who reads the store can try by an id what an entry may say.
 * @returns undefined where the form is of no page
 */
export function entriesOfPress(
  staffId: string,
  verb: string,
  form: FormData | undefined,
): ((place: number) => string) | undefined {
  if (form === undefined || textIn(form, 'writer') === '') return undefined;
  const posted = everythingPosted(form);
  return (place) => idOfPress([staffId, verb, posted, place]);
}

/**
 * Puts the page that a form was answered with in place of this one, without loading it: the form is there again, with what
 * is to be mended. What was folded open stays open.
 */
export function showPage(page: Document): void {
  const opened = [...document.querySelectorAll('details[open]')].map(({ id }) => id);
  const wrong = page.querySelector<HTMLElement>('[autofocus]');
  // It gets the focus below: a browser would try by itself, and complain that something has it already.
  wrong?.removeAttribute('autofocus');
  document.title = page.title;
  document.body.replaceChildren(...page.body.childNodes);
  for (const id of opened) {
    if (id !== '') document.getElementById(id)?.setAttribute('open', '');
  }
  scrollTo(0, 0);
  if (wrong !== null) wrong.focus();
  else document.querySelector('main')?.focus({ preventScroll: true });
}

/**
 * Says above a form that it did not get through, and leaves everything in it as it is.
 * @param trouble whether nothing left the browser, or that is not known
 * @param refusal the page that the site answered with, where it did
 * @returns whether the page has a place to say so
 */
export function showTrouble(
  form: HTMLFormElement,
  trouble: 'offline' | 'not-reached',
  refusal?: Document,
): boolean {
  const place = form.querySelector('[data-trouble]');
  const kept = document.querySelector<HTMLTemplateElement>(`template[data-${trouble}]`);
  if (place === null || kept === null) return false;
  place.replaceChildren(kept.content.cloneNode(true));
  if (refusal !== undefined) sayInstead(place, refusal);
  if (!document.title.startsWith('Error: ')) document.title = `Error: ${document.title}`;
  place.querySelector<HTMLElement>('[role="alert"]')?.focus();
  return true;
}

/** The site's own words, and the way on that it offers. */
function sayInstead(place: Element, refusal: Document): void {
  const [title, words] = [place.querySelector('h2'), place.querySelector('p')];
  const said = refusal.querySelector('main p');
  const onward = refusal.querySelector('main a');
  if (title === null || words === null || said === null) return;
  title.textContent = refusal.querySelector('h1')?.textContent ?? title.textContent;
  words.textContent = said.textContent;
  if (onward !== null) words.append(' ', document.adoptNode(onward));
}

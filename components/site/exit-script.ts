import { coverPage, leaveAtOnce, loadAnewOnReturn, tellOtherTabs } from './leave-at-once.ts';
import {
  afterKeyUp,
  afterWaiting,
  noPresses,
  patience,
  type ShiftPresses,
} from './shift-presses.ts';

/*
 * The script of the way out, in full what the GOV.UK Design System's "Exit this page" does: the link covers the page at
 * once and replaces it, takes every other link to the same address along, and pressing Shift three times does the same.
 * It stands inside every public page, in plain script, so that it listens before anything else has loaded. Parts of
 * the page come and go: it looks for them again each time.
 */

let presses = noPresses;
let waiting: number | undefined;

document.addEventListener('click', onClick, true);
document.addEventListener('keyup', onKeyUp, true);
window.addEventListener('pageshow', loadAnewOnReturn);
const otherTabs = tellOtherTabs(leaveToo);

function onClick(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const address = exitAddress();
  const leaves = link?.getAttribute('href') === '/leave' && !event.ctrlKey && !event.metaKey;
  if (!leaves || address === undefined) return;
  event.preventDefault();
  leave(address);
}

function onKeyUp(event: KeyboardEvent): void {
  const address = exitAddress();
  if (address === undefined) return;
  clearTimeout(waiting);
  show(afterKeyUp(presses, event));
  if (presses.count === 3) leave(address);
  else if (presses.said !== '') waiting = window.setTimeout(expire, patience);
}

/** First it is said that the presses have expired; when nothing more comes, nothing is said any more. */
function expire(): void {
  show(afterWaiting(presses));
  if (presses.said !== '') waiting = window.setTimeout(expire, patience);
}

function show(next: ShiftPresses): void {
  presses = next;
  for (const dots of document.querySelectorAll('.exit-presses')) {
    if (next.count === 0) dots.removeAttribute('data-count');
    else dots.setAttribute('data-count', String(next.count));
  }
  for (const place of document.querySelectorAll('.exit-said')) {
    if (place.textContent !== next.said) place.textContent = next.said;
  }
}

function leave(address: string): void {
  showCover();
  otherTabs();
  void leaveAtOnce(address);
}

/** The person left in another tab: this one hides what it shows, and goes there too. */
function leaveToo(): void {
  const address = exitAddress();
  if (address === undefined) return;
  showCover();
  coverPage();
  // An answer that is still on its way would bring the draft's cookie back.
  window.stop();
  window.location.replace(address);
}

function showCover(): void {
  const cover = document.querySelector<HTMLTemplateElement>('template.exit-cover-kept');
  if (cover !== null) document.body.append(cover.content.cloneNode(true));
}

/** The harmless page that the browser goes to; none where the page has no way out in view. */
function exitAddress(): string | undefined {
  return document.querySelector<HTMLElement>('[data-exit-address]')?.dataset.exitAddress;
}

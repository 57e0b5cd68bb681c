import { coverPage } from '#components/site/leave-at-once.ts';
import { startedAgainCopy } from '#lib/content/start.ts';
import { timeKept } from '#lib/content/time-kept.ts';
import { idleStep } from './idle-time.ts';

const signsOfUse = ['pointerdown', 'keydown', 'input'] as const;
const { warning } = timeKept;
const startAgain = '/disclose?again=1';

/** By this device's clock, which may be wrong: the server says only how long it is from now. */
let end = 0;
let lastUsed = Number.NEGATIVE_INFINITY;
let isAsked = false;
let hasFailed = false;
let isRenewing = false;
let timer: number | undefined;

/**
 * Asks after 25 idle minutes whether the person is still there, with one press to stay. When the 30 minutes are over it
 * hides the page and goes to the start, which explains. While somebody fills in a long page it renews by itself.
 */
export function watchTime(): void {
  for (const sign of signsOfUse) {
    document.addEventListener(sign, () => {
      lastUsed = Date.now();
    });
  }
  document.addEventListener('visibilitychange', look);
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('[data-stay]') !== null) void renew();
  });
  // Escape stays too. It does not bubble.
  document.addEventListener('cancel', onCancel, true);
}

/** Starts the time again, by what the page says of it. */
export function beginTime(): void {
  clearInterval(timer);
  const dialog = theDialog();
  if (dialog === null) return;
  dialog.close();
  end = Date.now() + Number(dialog.dataset.secondsLeft) * 1_000;
  lastUsed = Number.NEGATIVE_INFINITY;
  isAsked = false;
  hasFailed = false;
  timer = window.setInterval(look, 1_000);
}

function look(): void {
  const dialog = theDialog();
  if (dialog === null) return;
  const step = idleStep(end - Date.now(), Date.now() - lastUsed, isAsked);
  if (step.kind === 'over') {
    clearInterval(timer);
    if (navigator.onLine) leaveFor(startAgain);
    else endHere();
  } else if (step.kind === 'renew') {
    lastUsed = Number.NEGATIVE_INFINITY;
    void renew();
  } else if (step.kind === 'warn') {
    isAsked = true;
    const clears = dialog.dataset.clears === 'typed' ? 'typed' : 'answers';
    if (!hasFailed) say(warning.body(clears, step.minutes));
    if (!dialog.open) dialog.showModal();
  }
}

function onCancel(event: Event): void {
  if (event.target !== theDialog()) return;
  event.preventDefault();
  void renew();
}

/** Asks the site to start the time again, and reads from its answer until when. */
async function renew(): Promise<void> {
  const stay = theDialog()?.querySelector('form');
  if (isRenewing || stay === null || stay === undefined) return;
  isRenewing = true;
  const button = stay.querySelector('button');
  button?.setAttribute('aria-disabled', 'true');
  try {
    const answer = await fetch(location.href, { method: 'POST', body: new FormData(stay) });
    if (!answer.ok) throw new Error('The site did not answer well');
    if (answer.redirected) return leaveFor(answer.url);
    takeTime(new DOMParser().parseFromString(await answer.text(), 'text/html'));
    beginTime();
  } catch {
    hasFailed = true;
    say(warning.failed);
  } finally {
    isRenewing = false;
    button?.removeAttribute('aria-disabled');
  }
}

function takeTime(page: Document): void {
  const dialog = theDialog();
  const secondsLeft = theDialog(page)?.dataset.secondsLeft;
  if (dialog !== null && secondsLeft !== undefined) dialog.dataset.secondsLeft = secondsLeft;
  const line = document.querySelector('[data-kept-until]');
  const said = page.querySelector('[data-kept-until]')?.textContent;
  if (line !== null && said !== undefined) line.textContent = said;
}

function leaveFor(address: string): void {
  coverPage();
  window.location.replace(address);
}

/** Where there is no connection, the browser's own error page would stand in place of the start. */
function endHere(): void {
  theDialog()?.close();
  const title = document.createElement('h1');
  title.className = 'text-heading-1';
  title.textContent = startedAgainCopy.title;
  const words = document.createElement('p');
  words.className = 'mt-4';
  words.textContent = startedAgainCopy.gone;
  const main = document.querySelector('main');
  main?.replaceChildren(title, words);
  main?.focus();
  window.addEventListener('online', () => leaveFor(startAgain), { once: true });
}

function say(words: string): void {
  const place = theDialog()?.querySelector('[role="status"]');
  if (place && place.textContent !== words) place.textContent = words;
}

function theDialog(page: Document = document): HTMLDialogElement | null {
  return page.querySelector<HTMLDialogElement>('dialog[data-seconds-left]');
}

import { showPage, showTrouble } from './answered-page.ts';

/** A form that is on its way this long without an answer can be pressed again, in milliseconds. */
const patience = 10_000;

/** After this long without an answer none will come, in milliseconds. */
const longestWait = 60_000;

/**
 * Sends forms once. One in which something was typed is sent by script, so that what was typed stays in view whatever happens
 * on the way; any other is sent by the browser, unless there is no connection at all.
 * @param begin told when a new page stands in place of the old
 */
export function watchSending(begin: () => void): void {
  window.addEventListener('submit', (event) => {
    const form = event.target;
    // What handles it already (the framework, in development) goes on doing so.
    if (!(form instanceof HTMLFormElement) || event.defaultPrevented) return;
    if (form.dataset.sending !== undefined) {
      event.preventDefault();
      return;
    }
    if (!navigator.onLine && showTrouble(form, 'offline')) {
      event.preventDefault();
      return;
    }
    const isDone = markBusy(form, event.submitter);
    if (form.dataset.keeps === undefined) {
      setTimeout(isDone, patience);
      return;
    }
    event.preventDefault();
    void send(form, begin).then((isLeaving) => {
      if (!isLeaving) isDone();
    });
  });
}

/** @returns whether the browser is on its way to another page */
async function send(form: HTMLFormElement, begin: () => void): Promise<boolean> {
  const waiting = new AbortController();
  const timer = setTimeout(() => waiting.abort(), longestWait);
  try {
    const answer = await fetch(location.href, {
      method: 'POST',
      body: new FormData(form),
      signal: waiting.signal,
    });
    if (answer.redirected) {
      location.assign(answer.url);
      return true;
    }
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (answer.ok) {
      showPage(page);
      begin();
    } else {
      showTrouble(form, 'not-reached', answer.status < 500 ? page : undefined);
    }
  } catch {
    showTrouble(form, 'not-reached');
  } finally {
    clearTimeout(timer);
  }
  return false;
}

/** @returns a function that takes it back */
function markBusy(form: HTMLFormElement, submitter: HTMLElement | null): () => void {
  form.dataset.sending = '';
  const words = submitter?.textContent ?? '';
  submitter?.setAttribute('aria-disabled', 'true');
  if (submitter?.dataset.busy !== undefined) submitter.textContent = submitter.dataset.busy;
  return () => {
    delete form.dataset.sending;
    submitter?.removeAttribute('aria-disabled');
    if (submitter?.dataset.busy !== undefined) submitter.textContent = words;
  };
}

import { unstable_rethrow } from 'next/navigation';
import {
  type FormEvent,
  useActionState,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  useTransition,
} from 'react';
import { everythingPosted } from '#lib/forms/read-form.ts';
import {
  type Changed,
  type FormAction,
  type FormState,
  freshForm,
  stateShown,
} from '../form-state.ts';
import { type KeepAnswer, keepBeforeLeaving, keepNow } from './keep-now.ts';
import { letAnythingBePasted, tooLongIn, wholeOf } from './too-long.ts';
import { useCounts } from './use-counts.ts';
import { useTypedEarly } from './use-typed-early.ts';

/** So long after the last key what was written is kept, */
const msAfterTyping = 3_000;

/** and so long after the first key that is not kept, however quickly somebody goes on. */
const msAtMost = 15_000;

/** What could not be kept is tried again after so long. */
const msUntilTriedAgain = 10_000;

/**
 * A form in which nothing typed is lost. It is sent without script too; where script runs the page stays, what is being written is kept on
 * the server some seconds after the last key, and what cannot be sent (the site was updated, or is away) stays in the form.
 * @param values what the form holds when it opens
 * @param changed what somebody else has saved of the same meanwhile, to stand beside it
 * @returns its state, what is said of what was kept, what the form element is given, and what keeps it now, before it is left; the form has a
 *   `WriterField` in it
 */
export function useKeptForm(
  action: FormAction,
  values: FormState['values'] = {},
  changed?: Changed,
) {
  const [answered, submit] = useActionState(action, freshForm);
  const [sentByScript, setSentByScript] = useState<FormState>();
  const state = stateShown(sentByScript ?? answered, values, changed);
  const [isPending, startSending] = useTransition();
  const form = useRef<HTMLFormElement>(null);
  const { said, noteWriting, handOver, keepAndTell } = useKeeping(form);
  useTypedEarly(form);
  const count = useCounts(form, state.attempt);
  // Where script runs the page stays: the focus has to be brought to what is to be mended.
  useEffect(() => {
    if (state.attempt > 0) form.current?.querySelector<HTMLElement>('[role="alert"]')?.focus();
  }, [state.attempt]);
  // Each refusal builds the form anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the form is another one after each attempt
  useEffect(() => {
    if (form.current === null) return;
    letAnythingBePasted(form.current);
    // The browser lets people begin before script runs: what they typed by then is kept too.
    if (isTypedIn(form.current)) noteWriting();
  }, [state.attempt, noteWriting]);
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isPending) return;
    const sent = event.currentTarget;
    const { submitter } = event.nativeEvent as SubmitEvent;
    const given = new FormData(sent, submitter);
    const tooLong = tooLongIn(sent);
    if (Object.keys(tooLong).length > 0) {
      const { attempt } = state;
      setSentByScript({ values: wholeOf(given), errors: tooLong, attempt: attempt + 1 });
      return;
    }
    startSending(async () => {
      await handOver();
      const next = await action(state, given).catch(async (error: unknown) => {
        unstable_rethrow(error);
        return notSent(given, state.attempt, await keepNow(sent));
      });
      // It came back, so nothing of it is saved.
      noteWriting();
      startSending(() => setSentByScript(next));
    });
  };
  const props = {
    ref: form,
    action: submit,
    onSubmit: send,
    onInput: ({ target }: FormEvent<HTMLFormElement>) => {
      count(target);
      noteWriting();
    },
    noValidate: true,
    autoComplete: 'off',
  } as const;
  return { state, isPending, said, form, props, keepAndTell };
}

/** Keeps what is in a form while somebody writes, and when they leave the page without having saved it. */
function useKeeping(form: { readonly current: HTMLFormElement | null }) {
  const [said, setSaid] = useState('');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const underWay = useRef<Promise<KeepAnswer>>(undefined);
  /** Since when something is not kept; undefined where everything is. */
  const unkeptSince = useRef<number>(undefined);
  const wasWrittenIn = useRef(false);
  const again = useRef<() => unknown>(() => undefined);
  const keep = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current);
    const since = unkeptSince.current;
    if (since === undefined || form.current?.elements.namedItem('writer') == null) return true;
    unkeptSince.current = undefined;
    underWay.current = keepNow(form.current);
    const answer = await underWay.current;
    if (!answer.isKept) unkeptSince.current ??= since;
    if (answer.isOutOfReach) {
      // The network may be back by itself: it is tried again, and at once as the browser says so.
      clearTimeout(timer.current);
      timer.current = setTimeout(() => again.current(), msUntilTriedAgain);
    }
    // "Kept" stands there only once it is so.
    setSaid(answer.said);
    return answer.isKept;
  }, [form]);
  useEffect(() => {
    again.current = keep;
    window.addEventListener('online', keep);
    return () => window.removeEventListener('online', keep);
  }, [keep]);
  const noteWriting = useCallback(() => {
    const now = Date.now();
    unkeptSince.current ??= now;
    wasWrittenIn.current = true;
    clearTimeout(timer.current);
    const left = unkeptSince.current + msAtMost - now;
    timer.current = setTimeout(keep, Math.max(0, Math.min(msAfterTyping, left)));
  }, [keep]);
  const keepAndTell = useCallback(async (): Promise<'untouched' | 'kept' | 'not-kept'> => {
    if (!wasWrittenIn.current) return 'untouched';
    // What is on its way may not arrive.
    await underWay.current;
    return (await keep()) ? 'kept' : 'not-kept';
  }, [keep]);
  const release = useCallback(() => {
    clearTimeout(timer.current);
    unkeptSince.current = undefined;
  }, []);
  /** What is written is about to be saved: a draft that is on its way, or that is kept as the page goes, would come after it. */
  const handOver = useCallback(async () => {
    release();
    await underWay.current;
  }, [release]);
  // A layout effect ends while the form is still there.
  useLayoutEffect(() => {
    const end = keepBeforeLeaving({ keep, release });
    window.addEventListener('pagehide', keep);
    return () => {
      end();
      window.removeEventListener('pagehide', keep);
      keep();
    };
  }, [keep, release]);
  return { said, noteWriting, handOver, keepAndTell };
}

function isTypedIn(form: HTMLFormElement): boolean {
  const fields = form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea');
  return [...fields].some(({ value, defaultValue }) => value !== defaultValue);
}

function notSent(given: FormData, attempt: number, { isKept, said }: KeepAnswer): FormState {
  return {
    values: everythingPosted(given),
    errors: {},
    attempt: attempt + 1,
    failure: isKept
      ? {
          title: 'The site was updated',
          words: `Nothing is saved yet, and nothing is lost. ${said}: load this page again, and what you wrote is in it. Then save.`,
        }
      : {
          title: 'This could not be sent',
          words: `Nothing is saved yet. ${said} Try again in a moment.`,
        },
  };
}

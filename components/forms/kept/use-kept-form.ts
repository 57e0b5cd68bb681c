import { unstable_rethrow } from 'next/navigation';
import {
  type FormEvent,
  useActionState,
  useCallback,
  useEffect,
  useRef,
  useState,
  useTransition,
} from 'react';
import { everythingPosted } from '#lib/forms/read-form.ts';
import { type FormAction, type FormState, freshForm } from '../form-state.ts';
import { type KeepAnswer, keepBeforeLeaving, keepNow } from './keep-now.ts';

/** So long after the last key what was written is kept. */
const msAfterTyping = 3_000;

/**
 * A form in which nothing typed is lost. It is sent without script too; where script runs the page stays, what is being written is kept on
 * the server some seconds after the last key, and what cannot be sent (the site was updated, or is away) stays in the form.
 * @param values what the form holds when it opens
 * @returns its state, what is said of what was kept, and what the form element is given; the form has a `WriterField` in it
 */
export function useKeptForm(action: FormAction, values: FormState['values'] = {}) {
  const [answered, submit] = useActionState(action, { ...freshForm, values });
  const [sentByScript, setSentByScript] = useState<FormState>();
  const state = sentByScript ?? answered;
  const [isPending, startSending] = useTransition();
  const form = useRef<HTMLFormElement>(null);
  const { said, noteWriting, settle } = useKeeping(form);
  // Where script runs the page stays: the focus has to be brought to what is to be mended.
  useEffect(() => {
    if (state.attempt > 0) form.current?.querySelector<HTMLElement>('[role="alert"]')?.focus();
  }, [state.attempt]);
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isPending) return;
    const sent = event.currentTarget;
    const { submitter } = event.nativeEvent as SubmitEvent;
    const given = new FormData(sent, submitter);
    startSending(async () => {
      // A draft that is still on its way would come after what is saved.
      await settle();
      const next = await action(state, given).catch(async (error: unknown) => {
        unstable_rethrow(error);
        return notSent(given, state.attempt, await keepNow(sent));
      });
      startSending(() => setSentByScript(next));
    });
  };
  const props = {
    ref: form,
    action: submit,
    onSubmit: send,
    onInput: noteWriting,
    noValidate: true,
    autoComplete: 'off',
  } as const;
  return { state, isPending, said, form, props };
}

function useKeeping(form: { readonly current: HTMLFormElement | null }) {
  const [said, setSaid] = useState('');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const underWay = useRef<Promise<KeepAnswer>>(undefined);
  const isUnkept = useRef(false);
  const keep = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current);
    if (!isUnkept.current || form.current?.elements.namedItem('writer') == null) return true;
    isUnkept.current = false;
    underWay.current = keepNow(form.current);
    const answer = await underWay.current;
    if (!answer.isKept) isUnkept.current = true;
    // "Kept" stands there only once it is so.
    setSaid(answer.said);
    return answer.isKept;
  }, [form]);
  const noteWriting = useCallback(() => {
    isUnkept.current = true;
    clearTimeout(timer.current);
    timer.current = setTimeout(keep, msAfterTyping);
  }, [keep]);
  const settle = useCallback(async () => {
    clearTimeout(timer.current);
    await underWay.current;
  }, []);
  useEffect(() => {
    const end = keepBeforeLeaving(keep);
    return () => {
      end();
      clearTimeout(timer.current);
    };
  }, [keep]);
  return { said, noteWriting, settle };
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

import { type RefObject, useEffect, useState } from 'react';
import {
  actionOfKey,
  type CaseForKeys,
  firstFields,
  type KeyAction,
  type VerbWithKey,
} from '#lib/casework/keys/desk-keys.ts';
import { verbPath, workPaths } from '#lib/paths.ts';

/** What a press of a key says, told apart from the same words said before. */
interface Said {
  readonly words: string;
  readonly press: number;
}

/** A page that has not come by then, as where the site is away, does not come: this one is the one to use. */
const msToArrive = 10_000;

const nothing: Said = { words: '', press: 0 };

interface DeskKeysSetUp {
  readonly areOn: boolean;
  readonly cases: readonly CaseForKeys[];
  readonly dialog: RefObject<HTMLDialogElement | null>;
}

/**
 * Listens for single keys on the whole page, and for a press on the link to their list.
 * @returns what is said where a key does not do what it would
 */
export function useDeskKeys({ areOn, cases, dialog }: DeskKeysSetUp): Said {
  const [said, setSaid] = useState(nothing);
  useEffect(() => {
    const say = (words: string) => setSaid(({ press }) => ({ words, press: press + 1 }));
    let leftAt: number | undefined;
    const onLeaving = () => {
      leftAt = performance.now();
    };
    const onBack = () => {
      leftAt = undefined;
    };
    const onKey = (event: KeyboardEvent) => {
      if (!areOn || event.defaultPrevented) return;
      // Another page is on its way: who types by now types for that one, and no letter of it is a key of this.
      if (leftAt !== undefined && performance.now() - leftAt < msToArrive) return;
      const action = actionOfKey(event, placeOf(event));
      if (action === undefined) return;
      event.preventDefault();
      if (action.kind === 'list-keys') dialog.current?.showModal();
      else say(act(action, cases) ?? '');
    };
    const onClick = (event: MouseEvent) => {
      const { target } = event;
      const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
      if (!isPlain || !(target instanceof Element)) return;
      if (target.closest('[data-lists-keys]') === null) return;
      event.preventDefault();
      dialog.current?.showModal();
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('click', onClick);
    window.addEventListener('beforeunload', onLeaving);
    window.addEventListener('pageshow', onBack);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('click', onClick);
      window.removeEventListener('beforeunload', onLeaving);
      window.removeEventListener('pageshow', onBack);
    };
  }, [areOn, cases, dialog]);
  return said;
}

type ActionOnPage = Exclude<KeyAction, { kind: 'list-keys' }>;

/** @returns what is said in place of doing it */
function act(action: ActionOnPage, cases: readonly CaseForKeys[]): string | undefined {
  if (action.kind === 'row') return moveBy(action.by);
  if (action.kind === 'verb') return openVerb(action.verb, cases);
  if (action.kind === 'reset') document.querySelector<HTMLElement>('[data-reset]')?.click();
  if (action.kind === 'find' && document.querySelector(findLink) !== null) {
    location.assign(`${workPaths.find}#words`);
  }
  return undefined;
}

const findLink = `header a[href="${workPaths.find}"]`;

function moveBy(by: 1 | -1): string | undefined {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')];
  if (rows.length === 0) return 'There are no rows on this page.';
  const chosen = chosenRow();
  const place = chosen === null ? -1 : rows.indexOf(chosen);
  const next = place === -1 ? 0 : place + by;
  const row = rows[Math.min(Math.max(next, 0), rows.length - 1)];
  row?.focus();
  if (next < 0) return 'This is the first row.';
  return next >= rows.length ? 'This is the last row.' : undefined;
}

function openVerb(verb: VerbWithKey, cases: readonly CaseForKeys[]): string | undefined {
  if (cases.length === 0) return undefined;
  const row = chosenRow()?.closest('tr')?.id;
  const [only, another] = cases;
  const found =
    row === undefined && another === undefined
      ? only
      : cases.find(({ reference }) => reference === row);
  if (found === undefined) return 'Choose a case first: j and k move through the rows.';
  const whyNot = found.whyNot[verb];
  // The browser puts the focus into the field that an address ends with: what is typed next goes there.
  if (whyNot === undefined) {
    location.assign(`${verbPath(found.reference, verb)}#${firstFields[verb]}`);
  }
  return whyNot;
}

/** What names the row in which the focus is. */
function chosenRow(): HTMLElement | null {
  const row = document.activeElement?.closest('tr, li');
  return row?.querySelector<HTMLElement>('[data-row]') ?? null;
}

function placeOf({ target }: KeyboardEvent) {
  const isInField =
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest('input, select, textarea') !== null);
  return { isInField, isCovered: document.querySelector('dialog[open]') !== null };
}

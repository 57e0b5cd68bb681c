import { flagAnswers } from '../assessment/flag-answers.ts';
import { type Possibility, type Verb, workflow } from '../case/workflow.ts';

/** Verbs that a single key opens. */
export const verbKeys = {
  l: 'log-contact',
  n: 'note',
  t: 'task',
  b: 'book',
  a: 'assign',
} as const satisfies Readonly<Record<string, Verb>>;

export type VerbWithKey = (typeof verbKeys)[keyof typeof verbKeys];

/** The field in which each form begins, by the name under which it is posted. */
export const firstFields: Readonly<Record<VerbWithKey, string>> = {
  'log-contact': 'way',
  note: 'text',
  task: 'what',
  book: 'at',
  assign: 'owner',
};

/** What a single key does. */
export type KeyAction =
  | { readonly kind: 'row'; readonly by: 1 | -1 }
  | { readonly kind: 'verb'; readonly verb: VerbWithKey }
  | { readonly kind: 'find' | 'list-keys' | 'reset' };

/** A key that was pressed, and where. */
export interface PressedKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  /** It is held down. */
  readonly repeat: boolean;
  /** It is part of a character that takes several keys. */
  readonly isComposing: boolean;
}

/** Where somebody is when they press a key. */
export interface KeyPlace {
  /** In something that takes characters or choices. */
  readonly isInField: boolean;
  /** Something covers the page. */
  readonly isCovered: boolean;
}

/**
 * What a single key of the desk does. Shift alone is allowed: it is what makes some of these characters.
 * @returns undefined where it does nothing: with Ctrl, Alt or Meta, in a field, under a dialog, and for every other key
 */
export function actionOfKey(pressed: PressedKey, place: KeyPlace): KeyAction | undefined {
  const { key, ctrlKey, altKey, metaKey, repeat, isComposing } = pressed;
  if (ctrlKey || altKey || metaKey || isComposing) return undefined;
  if (place.isInField || place.isCovered) return undefined;
  if (key === 'j' || key === 'k') return { kind: 'row', by: key === 'j' ? 1 : -1 };
  // A key that is held down opens no page twice.
  if (repeat) return undefined;
  if (key === '/') return { kind: 'find' };
  if (key === '?') return { kind: 'list-keys' };
  if (key === 'r') return { kind: 'reset' };
  return isVerbKey(key) ? { kind: 'verb', verb: verbKeys[key] } : undefined;
}

/** A case on which keys act: one that is open, or that a row is of. */
export interface CaseForKeys {
  readonly reference: string;
  /** For each verb that is not possible, what is said in its place. */
  readonly whyNot: Readonly<Partial<Record<VerbWithKey, string>>>;
}

/** @param possibilityOf whether the viewer may do it on this case, now */
export function caseForKeys(
  reference: string,
  possibilityOf: (verb: VerbWithKey) => Possibility,
): CaseForKeys {
  const whyNot: Partial<Record<VerbWithKey, string>> = {};
  for (const verb of Object.values(verbKeys)) {
    const possibility = possibilityOf(verb);
    const { label } = workflow[verb];
    if (possibility.kind === 'hidden') whyNot[verb] = `${label} is not for you on this case.`;
    if (possibility.kind === 'not-now')
      whyNot[verb] = `${label} is not possible now. ${possibility.why}.`;
  }
  return { reference, whyNot };
}

/** Keys as they are listed for people. */
export interface KeyGroup {
  readonly title: string;
  /** Whether the keys of the group can be switched off: those that type a character elsewhere. */
  readonly isSingle: boolean;
  /** They answer the field that has the focus, where all others do nothing. */
  readonly isInField?: true;
  readonly keys: readonly { readonly keys: string; readonly does: string }[];
}

export const keyGroups: readonly KeyGroup[] = [
  {
    title: 'On every page',
    isSingle: true,
    keys: [
      { keys: '/', does: 'Find' },
      { keys: '?', does: 'List the keys' },
    ],
  },
  {
    title: 'In the queue and in My day',
    isSingle: true,
    keys: [
      { keys: 'j', does: 'Next row' },
      { keys: 'k', does: 'Row before' },
      { keys: 'r', does: 'Take every filter of the queue away' },
    ],
  },
  {
    title: 'On a case, and on the chosen row of the queue',
    isSingle: true,
    keys: Object.entries(verbKeys).map(([keys, verb]) => ({ keys, does: workflow[verb].label })),
  },
  {
    title: 'On a row',
    isSingle: false,
    keys: [
      { keys: 'Enter', does: 'Open it' },
      { keys: 'Space', does: 'In the queue: look into the case without opening it' },
    ],
  },
  {
    title: 'In a row of red flags, while its answers have the focus',
    isSingle: true,
    isInField: true,
    keys: flagAnswers.map(({ key, label }) => ({ keys: key, does: label })),
  },
  {
    title: 'In a form on a case',
    isSingle: false,
    keys: [
      { keys: 'Esc', does: 'Keep what is written as a draft, and go back to the case' },
      {
        keys: 'Ctrl + Enter',
        does: 'Save; where it is asked what came of it, go there: arrows move, Enter saves',
      },
    ],
  },
];

function isVerbKey(key: string): key is keyof typeof verbKeys {
  return Object.hasOwn(verbKeys, key);
}

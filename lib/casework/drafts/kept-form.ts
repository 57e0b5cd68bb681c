import { findServices } from '#lib/content/directory.ts';
import { gatePath, newCasePath, textPath, verbPath, wrongNumberPath } from '#lib/paths.ts';
import type { CaseFacts } from '../access/case-facts.ts';
import { can } from '../access/policy.ts';
import type { Viewer } from '../access/viewer.ts';
import { verbWords } from '../case/verb-words.ts';
import { isVerb, possibilityOf } from '../case/workflow.ts';
import { serviceOfForm } from '../directory-checks/form-of-check.ts';
import { findText } from '../texts/editable-texts.ts';
import { textOfForm } from '../texts/form-of-text.ts';

/** A form that is kept while it is written: which, on which case, and about which of its entries. */
export interface KeptForm {
  /** A verb, or one of {@link otherForms}. */
  readonly form: string;
  /** The case; left out where there is none yet. */
  readonly reference?: string | undefined;
  readonly entry?: string | undefined;
}

type FormPath =
  | `/cases/${string}`
  | `/gate/${string}`
  | `/lead/texts/${string}`
  | `/lead/directory/${string}`;

interface OtherForm {
  /** What somebody is writing there. */
  readonly label: string;
  /** That it was saved, where somebody has just saved it. */
  readonly done: string;
  readonly path: (reference: string) => FormPath;
  /** Of a form on a case: whether it is for the viewer. */
  readonly isFor: (viewer: Viewer, facts: CaseFacts) => boolean;
}

/** Forms that are no verb on a case. */
const otherForms: Readonly<Record<string, OtherForm>> = {
  gate: {
    label: 'answer at the gate',
    done: 'Your answer is saved.',
    path: gatePath,
    isFor: can.answerAtGate,
  },
  // Of no case yet: its page says whom it is for.
  'new-case': {
    label: 'new case',
    done: 'The case is saved.',
    path: () => newCasePath,
    isFor: () => false,
  },
};

/** @returns what somebody is writing in the form; undefined for a form that this release does not have */
export function labelOfForm({ form }: KeptForm): string | undefined {
  return isVerb(form) ? verbWords[form].draft : otherFormOf(form)?.label;
}

/** @returns that it was just saved, in a sentence; undefined for a form that this release does not have */
export function doneInWords(form: string): string | undefined {
  return isVerb(form) ? verbWords[form].done : otherFormOf(form)?.done;
}

/** @returns the page of the form; undefined for a form that this release does not have */
export function pathOfForm({ form, reference = '', entry }: KeptForm): FormPath | undefined {
  if (!isVerb(form)) return otherFormOf(form)?.path(reference);
  const path = verbPath(reference, form);
  return entry === undefined ? path : `${path}?entry=${encodeURIComponent(entry)}`;
}

/** @returns whether a form on a case is for the viewer, now or at another time */
export function mayWrite({ form }: KeptForm, viewer: Viewer, facts: CaseFacts): boolean {
  if (isVerb(form)) return possibilityOf(form, viewer, facts).kind !== 'hidden';
  return otherFormOf(form)?.isFor(viewer, facts) ?? false;
}

function otherFormOf(form: string): OtherForm | undefined {
  return Object.hasOwn(otherForms, form) ? otherForms[form] : formOfLead(form);
}

/** Of no case at all: their pages say whom they are for. */
function formOfLead(form: string): OtherForm | undefined {
  const text = findText(textOfForm(form) ?? '');
  const [service] = findServices([serviceOfForm(form) ?? '']);
  if (text !== undefined) {
    return {
      label: 'text of an email',
      done: 'The text is saved.',
      path: () => textPath(text.key),
      isFor: () => false,
    };
  }
  return service === undefined
    ? undefined
    : {
        label: 'what is wrong with a number',
        done: 'The administrator is told.',
        path: () => wrongNumberPath(service.id),
        isFor: () => false,
      };
}

import { longestDraft } from '#lib/forms/longest-typed.ts';
import { keptWritingPath } from '#lib/paths.ts';

/** What became of what was written. */
export interface KeepAnswer {
  readonly isKept: boolean;
  /** Whether the site was out of reach: it may be kept a little later, as it is. */
  readonly isOutOfReach?: boolean;
  /** What is said of it beside the form. */
  readonly said: string;
}

const unreachable: KeepAnswer = {
  isKept: false,
  isOutOfReach: true,
  said: 'The site cannot be reached, so this is not kept. It is still here: do not close the page.',
};

const notKeptSoLong: KeepAnswer = {
  isKept: false,
  said: 'This is too long to be kept as a draft. All of it is still here: make it shorter, and do not close the page.',
};

/**
 * Keeps on the server what a form holds. The address stays the same over every update of the site, as an action's does not. Nothing of it is in
 * the browser's stores.
 */
export async function keepNow(form: HTMLFormElement): Promise<KeepAnswer> {
  const written = new FormData();
  for (const [name, value] of new FormData(form)) {
    // What the framework adds calls an action.
    if (!name.startsWith('$')) written.append(name, value);
  }
  const bytes = bytesIn(written);
  if (bytes > longestDraft) return notKeptSoLong;
  try {
    const response = await fetch(keptWritingPath, {
      method: 'POST',
      body: written,
      // It is sent to its end where the page is left meanwhile, as far as browsers allow.
      keepalive: bytes < mostOutlasting,
      // What is saved waits for this: not for ever.
      signal: AbortSignal.timeout(msToAnswer),
    });
    const answer: unknown = await response.json();
    return isAnswer(answer) ? answer : unreachable;
  } catch {
    return unreachable;
  }
}

/** After so long we no longer wait for an answer. */
const msToAnswer = 10_000;

/** A request that may outlast its page holds 64 kB at most, with what is around the values. */
const mostOutlasting = 48_000;

/** How much is sent, but for what stands between the fields. */
function bytesIn(written: FormData): number {
  const texts = [...written].flat().map((value) => (typeof value === 'string' ? value : ''));
  // A line break is sent as two characters.
  return new TextEncoder().encode(texts.join('').replaceAll(/\r?\n/g, '\r\n')).length;
}

function isAnswer(answer: unknown): answer is KeepAnswer {
  return (
    typeof answer === 'object' &&
    answer !== null &&
    'isKept' in answer &&
    typeof answer.isKept === 'boolean' &&
    'said' in answer &&
    typeof answer.said === 'string'
  );
}

/** A form on the page in which somebody may be writing. */
interface KeepingForm {
  /** Keeps what is in it. @returns whether everything is kept */
  readonly keep: () => Promise<boolean>;
  /** Takes what is in it for dealt with: it is not kept as the page goes. */
  readonly release: () => void;
}

const keepingForms = new Set<KeepingForm>();

/** Has a form keep what is in it before the page is left. @returns what ends that */
export function keepBeforeLeaving(form: KeepingForm): () => void {
  keepingForms.add(form);
  return () => keepingForms.delete(form);
}

/** @returns whether everything that is written on the page is kept */
export async function keepAll(): Promise<boolean> {
  return (await Promise.all([...keepingForms].map(({ keep }) => keep()))).every(Boolean);
}

/** Nothing of what is written on the page is to be kept any more: it is being discarded. */
export function keepNothing(): void {
  for (const { release } of keepingForms) release();
}

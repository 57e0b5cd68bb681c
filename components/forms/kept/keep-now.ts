import { keptWritingPath } from '#lib/paths.ts';

/** What became of what was written. */
export interface KeepAnswer {
  readonly isKept: boolean;
  /** What is said of it beside the form. */
  readonly said: string;
}

const unreachable: KeepAnswer = {
  isKept: false,
  said: 'The site cannot be reached, so this is not kept. It is still here: do not close the page.',
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
  try {
    const response = await fetch(keptWritingPath, { method: 'POST', body: written });
    const answer: unknown = await response.json();
    return isAnswer(answer) ? answer : unreachable;
  } catch {
    return unreachable;
  }
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

const keepers = new Set<() => Promise<boolean>>();

/** Has a form keep what is in it before the page is left. @returns what ends that */
export function keepBeforeLeaving(keep: () => Promise<boolean>): () => void {
  keepers.add(keep);
  return () => keepers.delete(keep);
}

/** @returns whether everything that is written on the page is kept */
export async function keepAll(): Promise<boolean> {
  return (await Promise.all([...keepers].map((keep) => keep()))).every(Boolean);
}

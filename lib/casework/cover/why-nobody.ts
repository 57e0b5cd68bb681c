/** What decides why a case can be opened for nobody. */
export interface NobodyCovers {
  /** Whether the viewer has the case, and does not decide on it as its lead. */
  readonly isOwn: boolean;
  /** How many people of the team there are but its owner, whether they may have the case or not. */
  readonly others: number;
  /** Who works on it beside its owner, by name. */
  readonly coWorkers: readonly string[];
}

/** @returns why nobody can cover a case, in sentences: what is true of it, and what can be done */
export function whyNobodyCovers({ isOwn, others, coWorkers }: NobodyCovers): string {
  return [why({ isOwn, others }), alreadyOn(coWorkers)].filter(Boolean).join(' ');
}

function why({ isOwn, others }: Pick<NobodyCovers, 'isOwn' | 'others'>): string {
  if (isOwn) {
    return 'You have this case yourself. Its lead can open it for a colleague: ask them.';
  }
  return others === 0
    ? 'Nobody can cover this case: there is nobody else in the team.'
    : 'Nobody can cover this case: it must not reach anybody else of the team.';
}

function alreadyOn(names: readonly string[]): string {
  if (names.length === 0) return '';
  const listed = new Intl.ListFormat('en-GB').format(names);
  return names.length === 1
    ? `${listed} works on it beside its owner already, and reads it whole without cover.`
    : `${listed} work on it beside its owner already, and read it whole without cover.`;
}

import type { PostedValues } from '#lib/forms/field.ts';
import { hidden, line, tick } from '#lib/forms/fields.ts';

/** Of which other case a form speaks. */
const other = hidden(12);

/** Under what its draft is kept: one for each pair. */
const entry = hidden();

/** That two cases are of one person: it cannot be taken back. */
export const joinFields = {
  sure: tick({
    label: 'I have checked that both are of the same person',
    required: 'Check that both are of the same person, then tick this',
  }),
  other,
  entry,
  seen: hidden(),
};

/** That two cases which look like one person's stay two. */
export const leaveApartFields = {
  why: line({
    label: 'Why, in one line',
    hint: 'For instance: they share a phone. You can leave it empty.',
    name: 'The reason',
    longest: 300,
  }),
  other,
  entry,
};

/**
 * @param asked what the address says: may be anything
 * @param kept what the viewer was writing there before
 * @returns of which other case a form is to speak: who goes on with a draft comes without its address
 */
export function otherOfPair(asked: string | string[] | undefined, kept: PostedValues): string {
  if (typeof asked === 'string') return asked;
  return typeof kept.other === 'string' ? kept.other : '';
}

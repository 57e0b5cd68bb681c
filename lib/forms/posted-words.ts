import type { DrawnField, Posted } from './field.ts';

/** @returns what a field holds, as a person reads it: of answers their labels */
export function formattedPosted({ options, kind }: DrawnField, posted: Posted): string {
  const all = typeof posted === 'string' ? [posted] : posted;
  if (kind === 'tick') return all.some((one) => one !== '') ? 'Yes' : 'No';
  return all
    .map((value) => options?.find(({ code }) => code === value)?.label ?? value)
    .join(kind === 'moment' ? ' ' : ', ');
}

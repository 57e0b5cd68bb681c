import { longDate } from '#lib/content/long-date.ts';
import type { PostedValues } from '#lib/forms/field.ts';
import type { needCodes } from './needs.ts';

/** @returns what is done about a need, by whom, by when, and whether they agreed; empty where nothing was said of it */
export function whatIsDone(
  need: (typeof needCodes)[number],
  answers: PostedValues,
  owners: Readonly<Record<string, string>>,
): string {
  const textOf = (name: string) => [answers[name] ?? ''].flat().join('');
  const action = textOf(`action-${need}`);
  const by = textOf(`by-${need}`);
  if (action === '') return '';
  return [
    action,
    owners[`owner-${need}`] ?? '',
    by === '' ? '' : `by ${longDate(by)}`,
    textOf(`agreed-${need}`) === '' ? '' : 'they agreed to it',
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** What may override what a person wished or agreed to. */
export const grounds = [
  { code: 'life', label: 'Life or serious harm' },
  { code: 'child', label: 'A child is at risk' },
  { code: 'adult', label: 'An adult at risk' },
  { code: 'law', label: 'The law requires it' },
  { code: 'prevent', label: 'Prevent' },
] as const;

export type Ground = (typeof grounds)[number]['code'];

export const groundCodes = grounds.map(({ code }) => code);

/** Grounds as a line of the Story names them. */
export const groundNames: Readonly<Record<Ground, string>> = {
  life: 'life or serious harm',
  child: 'a child at risk',
  adult: 'an adult at risk',
  law: 'the law',
  prevent: 'Prevent',
};

/** How a case came that a member of staff writes down. The first four are from the person themselves. */
export const sources = [
  { code: 'phoned', label: 'They phoned' },
  { code: 'came-in', label: 'They came in' },
  { code: 'wrote', label: 'They wrote' },
  { code: 'met', label: 'I met them' },
  { code: 'tutor', label: 'A tutor or colleague told us' },
  { code: 'police', label: 'The police told us' },
  { code: 'service', label: 'Another service told us' },
] as const;

export type Source = (typeof sources)[number]['code'];

export const sourceCodes = sources.map(({ code }) => code);

const fromOthers: ReadonlySet<Source> = new Set<Source>(['tutor', 'police', 'service']);
const inTalk: ReadonlySet<Source> = new Set<Source>(['phoned', 'came-in', 'met']);

/** @returns whether somebody else passed it on */
export function isPassedOn(source: Source): boolean {
  return fromOthers.has(source);
}

/** @returns whether whoever wrote it down was talking with the person */
export function isTalkedWith(source: Source): boolean {
  return inTalk.has(source);
}

/** What the person knows, and whether they agreed to be contacted. */
export const knowings = [
  { code: 'yes', label: 'Yes, they want us to' },
  { code: 'no', label: 'No, they do not want us to' },
  { code: 'unasked', label: 'They know of this, and were not asked' },
  { code: 'unaware', label: 'They do not know of this' },
] as const;

export type Knowing = (typeof knowings)[number]['code'];

export const knowingCodes = knowings.map(({ code }) => code);

/** How a line of the Story says it. */
export const knowingInStory: Readonly<Record<Knowing, string>> = {
  yes: 'they want to be contacted',
  no: 'they do not want to be contacted',
  unasked: 'they were not asked whether they may be contacted',
  unaware: 'they do not know of it',
};

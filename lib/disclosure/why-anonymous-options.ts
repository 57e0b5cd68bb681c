/** The one optional question of the anonymous page: why anonymous. Tick all that apply. */
export const whyAnonymousOptions = [
  { code: 'reprisal', label: 'I am afraid of what might be done to me' },
  { code: 'not-believed', label: 'I am afraid of not being believed' },
  { code: 'troublemaker', label: 'I am afraid of being called a troublemaker' },
  { code: 'nothing-would-change', label: 'Nothing would change' },
  { code: 'what-they-would-do', label: 'I worry about what the person would do' },
  { code: 'studies-career-visa', label: 'It could affect my studies, career or visa' },
  { code: 'not-ready', label: 'I am not ready' },
  { code: 'only-counted', label: 'I only want it counted' },
  { code: 'someone-elses-story', label: 'It is someone else’s story' },
] as const;

export type WhyAnonymous = (typeof whyAnonymousOptions)[number]['code'];

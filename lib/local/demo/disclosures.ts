import type { Answers } from '#lib/disclosure/questions/current.ts';
import type { WhyAnonymous } from '#lib/disclosure/why-anonymous-options.ts';

/** An invented anonymous disclosure. */
export interface DemonstrationDisclosure {
  readonly daysAgo: number;
  readonly answers: Answers;
  readonly why: readonly WhyAnonymous[];
  /** Whether the administrator has read it. */
  readonly isRead: boolean;
}

/** What was told, without a name: each comes twice, on other days and by people of other roles. */
const told: readonly (readonly [Answers, readonly WhyAnonymous[]])[] = [
  [{ what: ['bullying'], where: ['teaching-library'], who: ['same-course'] }, ['not-ready']],
  [{ what: ['harassment'], often: 'regularly', who: ['other-staff'] }, ['reprisal']],
  [{ what: ['discrimination'], linked: ['race'], who: ['teacher-supervisor'] }, ['troublemaker']],
  [{ what: ['hate'], where: ['public-place'], who: ['stranger'] }, ['only-counted']],
  [{ what: ['sexual-comments'], often: 'few-times', who: ['another-student'] }, ['not-believed']],
  [{ what: ['sexual-assault'], when: '6-12-months' }, ['not-ready', 'not-believed']],
  [{ what: ['sexual-assault'], when: '2-7-days', safe: 'yes' }, ['not-ready']],
  [{ what: ['intimate-image'], where: ['online-elsewhere'] }, ['what-they-would-do']],
  [{ what: ['stalking'], often: 'regularly', safe: 'worried-later' }, ['what-they-would-do']],
  [{ what: ['partner-family-abuse'], often: 'getting-worse', safe: 'not-sure' }, ['reprisal']],
  [{ what: ['physical-assault'], where: ['accommodation'], who: ['housemate'] }, ['not-ready']],
  [{ what: ['spiking'], where: ['public-place'], when: '8-30-days' }, ['only-counted']],
  [{ what: ['online-abuse'], where: ['online-university'] }, ['nothing-would-change']],
  [
    { what: ['abuse-of-power'], who: ['teacher-supervisor'], effects: ['grades-performance'] },
    ['studies-career-visa'],
  ],
  [{ what: ['punished'], who: ['line-manager'] }, ['studies-career-visa', 'reprisal']],
  [{ what: ['not-sure'], effects: ['sleep'] }, ['not-ready']],
  [{ about: 'several-people', what: ['hate'], where: ['students-union'] }, ['someone-elses-story']],
  [{ about: 'someone-who-does-not-know', what: ['bullying'] }, ['someone-elses-story']],
  [{ what: ['something-else'], when: 'over-a-year' }, ['only-counted']],
  [{ what: ['bullying'], effects: ['suicide-self-harm'], safe: 'yes' }, ['not-believed']],
];

const roles = [
  'undergraduate',
  'academic-staff',
  'taught-postgraduate',
  'professional-staff',
  'postgraduate-researcher',
] as const satisfies readonly NonNullable<Answers['role']>[];

/** The forty anonymous disclosures that a demonstration begins with: those of the last days are yet to be read. */
export const demonstrationDisclosures: readonly DemonstrationDisclosure[] = [...told, ...told].map(
  ([answers, why], place) => ({
    daysAgo: Math.floor(place * 0.7),
    answers: { about: 'me', role: roles[place % roles.length], ...answers },
    why,
    isRead: place >= 11,
  }),
);

import { type Answers, answersSchema, questions } from '#lib/disclosure/questions/current.ts';
import { notGiven } from '#lib/disclosure/questions/kinds.ts';
import { teamFor } from '#lib/disclosure/routing.ts';
import { triage } from '#lib/disclosure/triage.ts';

/** What was told in a seeded disclosure, with the level and team that the rules give it. */
export interface Told {
  readonly answers: Answers;
  readonly level: ReturnType<typeof triage>['level'];
  readonly rules: readonly string[];
  readonly team: ReturnType<typeof teamFor>;
}

/** Most are of the calmer kind, as they are in any service. */
const answered = [
  { role: 'undergraduate', what: ['bullying'], where: ['teaching-library'] },
  { role: 'undergraduate', what: ['harassment'], often: 'regularly', who: ['another-student'] },
  { role: 'taught-postgraduate', what: ['online-abuse'], where: ['online-university'] },
  { role: 'undergraduate', what: ['sexual-comments'], often: 'few-times' },
  { role: 'academic-staff', what: ['bullying'], who: ['line-manager'] },
  { role: 'undergraduate', what: ['discrimination'], linked: ['race'] },
  { role: 'professional-staff', what: ['harassment'], often: 'regularly' },
  { role: 'undergraduate', what: ['stalking'], often: 'regularly', safe: 'worried-later' },
  { role: 'postgraduate-researcher', what: ['abuse-of-power'], who: ['teacher-supervisor'] },
  { role: 'academic-staff', what: ['discrimination'], linked: ['disability'] },
  { role: 'undergraduate', what: ['sexual-assault'], when: '6-12-months' },
  { role: 'undergraduate', what: ['physical-assault'], where: ['accommodation'] },
  { role: 'professional-staff', what: ['sexual-comments'], who: ['other-staff'] },
  { what: ['not-sure'], effects: ['sleep'] },
  { role: 'undergraduate', what: ['bullying'], effects: ['suicide-self-harm'], safe: 'yes' },
] as const satisfies readonly Answers[];

const skipped = Object.fromEntries(questions.map(({ id }) => [id, notGiven]));

const toldOf = (given: Answers): Told => {
  const answers = answersSchema.parse({ ...skipped, about: 'me', ...given });
  return { answers, ...triage(answers), team: teamFor(answers) };
};

const [first, ...others] = answered;

/** Every kind of disclosure that is seeded. The first is for the team for students, and not Red. */
export const everyTold: readonly [Told, ...Told[]] = [toldOf(first), ...others.map(toldOf)];

import type { ServiceId } from './directory.ts';

/** Answers by question id: one code, or the ticked codes. */
export type GivenAnswers = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The services that fit what a person told. None is named twice. */
export interface TailoredSupport {
  /** Where a life may be in danger, and care in the first days: shown first, whatever else fits. */
  readonly urgent: readonly ServiceId[];
  /** For what happened, most urgent first. */
  readonly fitting: readonly ServiceId[];
}

interface Rule {
  readonly services: readonly ServiceId[];
  readonly applies: (has: Has) => boolean;
}

type Has = (question: string, ...codes: readonly string[]) => boolean;

const sexualViolence = ['sexual-assault', 'rape'];
const under18 = ['under-16', '16-17'];
const adult = ['18-20', '21-24', '25-34', '35-49', '50-or-over'];

const isRecentSexualViolence = (has: Has) =>
  has('what', ...sexualViolence) && has('when', 'last-24-hours', '2-7-days');

/** None of them ever gives way to another. */
const urgentLines: readonly Rule[] = [
  {
    services: ['emergency-services', 'university-security', 'safety-app'],
    applies: (has) => has('safe', 'no'),
  },
  {
    services: ['samaritans', 'shout', 'emergency-services'],
    applies: (has) => has('effects', 'suicide-self-harm'),
  },
  {
    services: ['childline'],
    applies: (has) => has('effects', 'suicide-self-harm') && has('age', ...under18),
  },
  {
    // The centre sees adults.
    services: ['juniper-lodge'],
    applies: (has) => isRecentSexualViolence(has) && !has('age', ...under18),
  },
  {
    // Medical care, or where to find it, for those whom the centre does not or may not see.
    services: ['nhs-111'],
    applies: (has) => isRecentSexualViolence(has) && !has('age', ...adult),
  },
  {
    services: ['childline'],
    applies: (has) => isRecentSexualViolence(has) && has('age', ...under18),
  },
];

/**
 * The one line that is there for it above all, most urgent first: for each harm that was told, for somebody's age, and for
 * whom prejudice was aimed at. None of them ever gives way to another.
 */
const ownLines: readonly Rule[] = [
  // For a person under 18 it is the line for what other lines take adults for.
  { services: ['childline'], applies: (has) => has('age', ...under18) },
  {
    services: ['rape-crisis'],
    applies: (has) => has('what', ...sexualViolence) && !has('age', 'under-16'),
  },
  { services: ['karma-nirvana'], applies: (has) => has('what', 'forced-marriage-honour') },
  {
    services: ['revenge-porn-helpline'],
    applies: (has) => has('what', 'intimate-image') && !has('age', ...under18),
  },
  { services: ['national-stalking-helpline'], applies: (has) => has('what', 'stalking') },
  {
    services: ['mens-advice-line'],
    applies: (has) =>
      has('what', 'partner-family-abuse') && has('gender', 'man') && !has('age', ...under18),
  },
  {
    services: ['national-domestic-abuse-helpline'],
    applies: (has) =>
      has('what', 'partner-family-abuse') && !has('gender', 'man') && !has('age', 'under-16'),
  },
  { services: ['nhs-111'], applies: (has) => has('what', 'choking-weapon', 'spiking') },
  { services: ['nhs-111'], applies: (has) => has('effects', 'injury-health') },
  {
    services: ['galop'],
    applies: (has) => has('linked', 'sexual-orientation', 'gender-identity'),
  },
  { services: ['stop-hate-uk'], applies: (has) => has('what', 'hate') },
  {
    services: ['victim-first'],
    applies: (has) => has('what', 'physical-assault', 'threats-to-kill'),
  },
];

/** What fits besides, as long as the list is short. */
const furtherLines: readonly Rule[] = [
  { services: ['forced-marriage-unit'], applies: (has) => has('what', 'forced-marriage-honour') },
  {
    services: ['nspcc'],
    applies: (has) =>
      has('age', ...under18) &&
      has('about', 'someone-who-knows', 'someone-who-does-not-know', 'several-people'),
  },
  {
    services: ['freeva'],
    applies: (has) => has('what', 'partner-family-abuse', ...sexualViolence),
  },
  {
    services: ['victim-first'],
    applies: (has) => has('what', 'choking-weapon', 'spiking', 'hate', 'stalking'),
  },
  { services: ['samaritans'], applies: (has) => has('effects', 'anxiety-low-mood', 'sleep') },
];

/** Where little or nothing more particular fits. */
const general: readonly ServiceId[] = ['victim-first', 'samaritans'];

/** A list that is not longer for the lines of what was told ends here. */
const shortList = 5;

/**
 * The services that fit what a person told: a few, never all of them.
 * @param answers codes of the fifteen questions; a question that was not asked or not answered says nothing
 * @returns different services of the directory, two of them or more. Those that cannot wait stand apart; the others are one for each harm
 * that was told, and more that fit only up to five
 */
export function tailoredSupport(answers: GivenAnswers): TailoredSupport {
  const has: Has = (question, ...codes) => {
    const answer = answers[question];
    const given = typeof answer === 'string' ? [answer] : (answer ?? []);
    return given.some((code) => codes.includes(code));
  };
  const found = (rules: readonly Rule[]) =>
    rules.filter(({ applies }) => applies(has)).flatMap(({ services }) => services);
  const urgent = new Set(found(urgentLines));
  const own = new Set(found(ownLines)).difference(urgent);
  const fitting = own.union(new Set(found(furtherLines)).difference(urgent));
  const enough = fitting.size < 2 ? fitting.union(new Set(general).difference(urgent)) : fitting;
  return {
    urgent: [...urgent],
    fitting: [...enough].slice(0, Math.max(shortList, own.size)),
  };
}

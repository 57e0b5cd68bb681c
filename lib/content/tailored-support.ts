import type { ServiceId } from './directory.ts';

/** Answers by question id: one code, or the ticked codes. */
export type GivenAnswers = Readonly<Record<string, string | readonly string[] | undefined>>;

interface Rule {
  readonly services: readonly ServiceId[];
  readonly applies: (has: Has) => boolean;
}

type Has = (question: string, ...codes: readonly string[]) => boolean;

const longestList = 5;

const sexualViolence = ['sexual-assault', 'rape'];
const under18 = ['under-16', '16-17'];

/** Most urgent first: what stands lower gives way when the list is full. */
const rules: readonly Rule[] = [
  {
    services: ['samaritans', 'shout', 'emergency-services'],
    applies: (has) => has('effects', 'suicide-self-harm'),
  },
  {
    services: ['emergency-services'],
    applies: (has) => has('safe', 'no'),
  },
  {
    // The centre sees adults; a younger person is helped to the right place by the lines below it.
    services: ['juniper-lodge'],
    applies: (has) =>
      has('what', ...sexualViolence) &&
      has('when', 'last-24-hours', '2-7-days') &&
      !has('age', ...under18),
  },
  { services: ['childline'], applies: (has) => has('age', ...under18) },
  {
    services: ['karma-nirvana', 'forced-marriage-unit'],
    applies: (has) => has('what', 'forced-marriage-honour'),
  },
  {
    services: ['revenge-porn-helpline'],
    applies: (has) => has('what', 'intimate-image') && !has('age', ...under18),
  },
  { services: ['national-stalking-helpline'], applies: (has) => has('what', 'stalking') },
  {
    services: ['rape-crisis'],
    applies: (has) => has('what', ...sexualViolence) && !has('age', 'under-16'),
  },
  {
    services: ['mens-advice-line'],
    applies: (has) => has('what', 'partner-family-abuse') && has('gender', 'man'),
  },
  {
    services: ['national-domestic-abuse-helpline'],
    applies: (has) => has('what', 'partner-family-abuse') && !has('gender', 'man'),
  },
  {
    services: ['galop'],
    applies: (has) => has('linked', 'sexual-orientation', 'gender-identity'),
  },
  {
    services: ['freeva'],
    applies: (has) => has('what', 'partner-family-abuse', ...sexualViolence),
  },
  { services: ['stop-hate-uk'], applies: (has) => has('what', 'hate') },
  {
    services: ['nhs-111'],
    applies: (has) => has('effects', 'injury-health') || has('what', 'spiking', 'choking-weapon'),
  },
  {
    services: ['victim-first'],
    applies: (has) =>
      has(
        'what',
        'physical-assault',
        'threats-to-kill',
        'choking-weapon',
        'spiking',
        'hate',
        'stalking',
      ),
  },
  { services: ['samaritans'], applies: (has) => has('effects', 'anxiety-low-mood', 'sleep') },
];

/** Where little or nothing more particular fits. */
const general: readonly ServiceId[] = ['victim-first', 'samaritans'];

/**
 * The services that fit what a person told, most urgent first.
 * @param answers codes of the fifteen questions; a question that was not asked or not answered says nothing
 * @returns between two and five different services of the directory
 */
export function tailoredSupport(answers: GivenAnswers): readonly ServiceId[] {
  const has: Has = (question, ...codes) => {
    const answer = answers[question];
    const given = typeof answer === 'string' ? [answer] : (answer ?? []);
    return given.some((code) => codes.includes(code));
  };
  const fitting = rules.filter(({ applies }) => applies(has)).flatMap(({ services }) => services);
  const found = new Set(fitting.length < 2 ? [...fitting, ...general] : fitting);
  return [...found].slice(0, longestList);
}

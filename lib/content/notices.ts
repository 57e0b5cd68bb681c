import { type Answers, isAboutSomeoneElse } from '#lib/disclosure/questions/current.ts';
import { institution } from '#lib/institution.ts';
import type { ServiceId } from './directory.ts';
import { bullets, paragraph, phone, type RichText, strong } from './rich-text.ts';

/** A page between two questions that tells something because of an answer. */
export interface NoticeCopy {
  readonly title: string;
  readonly body: RichText;
  /** The places to turn to that fit, in order. */
  readonly services: readonly ServiceId[];
  readonly continueLabel: string;
}

const { emergencyServices } = institution.emergency;

const whatHelpsInTheFirstDays = bullets(
  'Some evidence fades within hours or days. Anyone who might want it kept can ask soon.',
  'It can help not to wash, and to keep the clothes as they are. If that has happened already, it is fine. It is still worth asking.',
  'They can also talk about emergency contraception and infections, where time matters too.',
);

const whatHappensNextIsFree = paragraph(
  'What happens next is a free choice. No one has to do anything on this page, and there is no wrong way to feel.',
);

const whatTheCentreDoes = paragraph(
  'A sexual assault referral centre gives medical care, advice and support. Going there does not mean telling the police.',
);

/** @param whoMayBeHarmed the person under 18, as the sentence calls them */
const beingUnder18 = (whoMayBeHarmed: string): RichText => [
  paragraph(
    'Everyone under 18 has a right to be kept safe. Here is what that can mean, so you can decide what to do next.',
  ),
  bullets(
    [
      strong('If you leave contact details: '),
      `a trained caseworker reads what you tell us. If they think that ${whoMayBeHarmed} could come to harm, they may need to share it with people whose job is to keep children safe.`,
    ],
    [
      strong('If you stay anonymous: '),
      'you can still tell us. We will not know who you are, so we cannot get in touch or give support.',
    ],
  ),
  paragraph('You choose between the two at the end. Nothing is sent before then.'),
  paragraph('Not sure about the age? That is fine. You can carry on just the same.'),
];

/** @param whoIsNotSafe with its verb */
const safeFirst = (whoIsNotSafe: string): RichText => [
  paragraph(
    `You told us that ${whoIsNotSafe} not safe right now. If there is danger, please get help before you go on. This form can wait.`,
  ),
  paragraph(
    'If it is not safe to look at this page, leave it. “Exit this page” is always in view.',
  ),
  paragraph('When you are ready, you can carry on from here.'),
];

interface HelpRightNow {
  /** Said of having told it. */
  readonly thanks: string;
  /** Who listens, and how. */
  readonly listeners: string;
  /** A condition with its verb, and that a life is in danger. */
  readonly whoIsHurt: string;
}

const helpRightNow = ({ thanks, listeners, whoIsHurt }: HelpRightNow): RichText => [
  paragraph(`If ${whoIsHurt}, call `, phone(emergencyServices), ' now.'),
  paragraph(`You told us about thoughts of suicide or self-harm. ${thanks}`),
  paragraph(listeners),
  paragraph('You can carry on with the form whenever you like.'),
];

/** The words of each notice, where it is about somebody else or does not matter whom it is about. */
export const noticeCopy = {
  'not-a-member': {
    title: 'This service is for students and staff',
    body: [
      paragraph(
        `You told us that you do not study or work at the ${institution.university.name}. So we cannot help you through this form. We are sorry if you hoped for more from us.`,
      ),
      paragraph(
        'What happened still matters. The people below help anyone, and you can speak to them in private.',
      ),
      paragraph(
        'Nothing has been sent to us. If you picked the wrong answer, go back and change it.',
      ),
    ],
    services: ['victim-first', 'samaritans', 'rape-crisis', 'police-101'],
    continueLabel: 'See more support',
  },
  'under-18': {
    title: 'What being under 18 can change',
    body: beingUnder18('a person under 18'),
    services: ['childline', 'nspcc'],
    continueLabel: 'Continue',
  },
  'not-safe': {
    title: 'Being safe comes first',
    body: safeFirst('someone is'),
    services: ['emergency-services', 'university-security', 'safety-app'],
    continueLabel: 'Continue',
  },
  crisis: {
    title: 'There is help with this right now',
    body: helpRightNow({
      thanks: 'Thank you for telling us. You do not have to carry it alone.',
      listeners:
        'The people below listen to anyone, today or tonight: to the person it is about, and to you if you worry about them.',
      whoIsHurt: 'someone has been hurt, or a life is in danger',
    }),
    services: ['samaritans', 'shout', 'emergency-services'],
    continueLabel: 'Continue',
  },
  evidence: {
    title: 'Care in the first days, if it is wanted',
    body: [
      whatHappensNextIsFree,
      whatTheCentreDoes,
      whatHelpsInTheFirstDays,
      paragraph(
        'The centre below sees people aged 18 and over. Anyone younger can ask NHS 111 or Childline where to go.',
      ),
    ],
    services: ['juniper-lodge', 'nhs-111', 'rape-crisis', 'childline'],
    continueLabel: 'Continue',
  },
} as const satisfies Readonly<Record<string, NoticeCopy>>;

/** The words of the notices that speak of the person affected, where that is who reads them. */
export const ownNoticeCopy = {
  'under-18': { ...noticeCopy['under-18'], body: beingUnder18('you') },
  'not-safe': { ...noticeCopy['not-safe'], body: safeFirst('you are') },
  crisis: {
    ...noticeCopy.crisis,
    body: helpRightNow({
      thanks: 'Thank you for saying so. It takes courage.',
      listeners:
        'The people below will listen, today or tonight. There is no need to find the right words, and they will not judge.',
      whoIsHurt: 'you are hurt, or your life is in danger',
    }),
  },
} as const satisfies Readonly<Partial<Record<keyof typeof noticeCopy, NoticeCopy>>>;

/** Care in the first days for somebody whose age was told: the centre sees adults, Childline people under 19. */
export const careByAge = {
  adult: {
    ...noticeCopy.evidence,
    body: [whatHappensNextIsFree, whatTheCentreDoes, whatHelpsInTheFirstDays],
    services: ['juniper-lodge', 'rape-crisis', 'nhs-111'],
  },
  '16-17': {
    ...noticeCopy.evidence,
    body: [
      whatHappensNextIsFree,
      paragraph(
        'There are centres that give medical care, advice and support, also to people under 18. NHS 111 can say which one, at any hour. Going there does not mean telling the police.',
      ),
      whatHelpsInTheFirstDays,
    ],
    services: ['nhs-111', 'childline', 'rape-crisis'],
  },
  'under-16': {
    ...noticeCopy.evidence,
    body: [
      whatHappensNextIsFree,
      paragraph(
        'There are centres that give medical care, advice and support, also to people under 16. NHS 111 can say which one, at any hour.',
      ),
      whatHelpsInTheFirstDays,
    ],
    services: ['nhs-111', 'childline'],
  },
} as const satisfies Readonly<Record<string, NoticeCopy>>;

const adultAges = ['18-20', '21-24', '25-34', '35-49', '50-or-over'];

/** @returns the words of a notice, for whom it is about and for the age that was told, where those matter */
export function noticeFor(notice: keyof typeof noticeCopy, answers: Answers): NoticeCopy {
  if (notice === 'evidence') return careFor(answers);
  if (notice === 'crisis' && isUnder18(answers)) return withChildline(ownOrOther(notice, answers));
  return ownOrOther(notice, answers);
}

function ownOrOther(
  notice: Exclude<keyof typeof noticeCopy, 'evidence'>,
  answers: Answers,
): NoticeCopy {
  if (notice === 'not-a-member' || isAboutSomeoneElse(answers)) return noticeCopy[notice];
  return ownNoticeCopy[notice];
}

/** It takes callers under 19. */
function withChildline(copy: NoticeCopy): NoticeCopy {
  return { ...copy, services: ['childline', ...copy.services] };
}

function isUnder18({ age }: Answers): boolean {
  return age === 'under-16' || age === '16-17';
}

function careFor({ age }: Answers): NoticeCopy {
  if (age === 'under-16' || age === '16-17') return careByAge[age];
  return adultAges.includes(age ?? '') ? careByAge.adult : noticeCopy.evidence;
}

import { institution } from '#lib/institution.ts';
import type { ServiceId } from './directory.ts';
import { institutionLink, workingDaysInWords } from './institution-words.ts';
import type { PageSection } from './page-section.ts';
import { bullets, link, paragraph, phone, steps } from './rich-text.ts';

/** A page of its own that helps in one situation. */
export interface GuideOutline {
  /** The last part of the guide's address: it never changes once published. */
  readonly id: GuideId;
  readonly title: string;
  /** What it is about, below its title, on its card and in search engines. */
  readonly lead: string;
}

/** A guide that is told in parts. */
export interface Guide extends GuideOutline {
  readonly sections: readonly PageSection[];
  /** The places to turn to that fit, in order. */
  readonly services: readonly ServiceId[];
}

export type GuideId = 'someone-told-me' | 'friend-assaulted' | 'what-happens-next' | 'your-options';

const { teams, emergency, serviceStandards } = institution;
const { student, staff } = teams;
const firstContact = serviceStandards.firstContact;

/** Short guides for the moments in which people look for one. */
export const guides: readonly Guide[] = [
  {
    id: 'someone-told-me',
    title: 'Someone has told me something',
    lead: 'How to listen, what helps them now, and how to look after yourself.',
    services: ['samaritans', 'rape-crisis', 'national-domestic-abuse-helpline'],
    sections: [
      {
        id: 'while-they-talk',
        title: 'While they talk',
        body: [
          bullets(
            'Listen. Let them go at their own speed, and let silence be.',
            'Say that you believe them, and that it was not their fault.',
            'Try not to ask for details, or why they did or did not do something.',
            'If they cry, or feel nothing at all, both are normal.',
          ),
        ],
      },
      {
        id: 'afterwards',
        title: 'Afterwards',
        body: [
          bullets(
            'Ask what they would like. Help them find it, but let them choose.',
            'Keep what they told you private. If you fear that someone will be badly hurt, tell them that you need to get help, and get it.',
            [
              'They can ',
              link('tell us', '/disclose'),
              ' themselves, or you can tell us for them. We contact only the person who fills in the form.',
            ],
          ),
        ],
      },
      {
        id: 'look-after-yourself',
        title: 'Look after yourself',
        body: [
          paragraph(
            'What you heard can stay with you. You may talk to someone too, without saying who it is about. ',
            link('Samaritans', '/support#samaritans'),
            ' listen to anyone.',
          ),
        ],
      },
    ],
  },
  {
    id: 'friend-assaulted',
    title: 'My friend has been assaulted',
    lead: 'What to do right now, what helps in the first days, and where to turn.',
    services: ['emergency-services', 'university-security', 'juniper-lodge', 'rape-crisis'],
    sections: [
      {
        id: 'right-now',
        title: 'Right now',
        body: [
          steps(
            [
              'Danger, or a bad injury? Call ',
              phone(emergency.emergencyServices),
              '. On campus, you can also call ',
              `${emergency.securityName} on `,
              phone(emergency.security),
              `, or use the ${emergency.safetyApp.name} app.`,
            ],
            'Go with them to a place where they feel safe and warm.',
            'Ask before you touch them, call someone or decide anything for them.',
          ),
        ],
      },
      {
        id: 'first-days',
        title: 'In the first days',
        body: [
          bullets(
            [
              'A sexual assault referral centre gives medical care and advice. Your friend can go without telling the police. For adults near here it is ',
              link('Juniper Lodge', '/support#juniper-lodge'),
              '.',
            ],
            'Some evidence does not last. If your friend might want to keep it, it helps to call the centre soon, and to keep clothes unwashed. There is no pressure to do this.',
            'Stay in touch. Small, ordinary things help: a meal, a walk, coming along to an appointment.',
          ),
        ],
      },
      {
        id: 'when-they-are-ready',
        title: 'When they are ready',
        body: [
          paragraph(
            'Let your friend know that they can ',
            link('tell us what happened', '/disclose'),
            '. You can also do it for them. If you can, ask them first.',
          ),
        ],
      },
    ],
  },
  {
    id: 'what-happens-next',
    title: 'What happens after you tell us',
    lead: 'What we do with your form, step by step, with your name or without it.',
    services: [],
    sections: [
      {
        id: 'with-contact-details',
        title: 'If you leave contact details',
        body: [
          steps(
            `Your form goes to ${student.name} if you are a student. If you are staff, it goes to the ${staff.name}.`,
            `We aim to contact you within ${workingDaysInWords(firstContact.green.workingDays)}. If someone may be at risk, we aim for the same or the next working day. We use only the ways that you said are safe.`,
            'If you like, you have an appointment with a caseworker. You talk about what you need, about safety, and about your options.',
            'You get what you talked about in writing: by email if you say that it is safe, else on paper. Or we read it to you by phone. You can meet again.',
            'What comes next is normally up to you. Support is there either way.',
          ),
        ],
      },
      {
        id: 'anonymous',
        title: 'If you stay anonymous',
        body: [
          steps(
            `A system administrator reads your form, normally within ${workingDaysInWords(serviceStandards.anonymousReading.green.workingDays)}.`,
            'It is counted with others, so that we can see trends and prevent harm.',
            'We do not store who you are. So we cannot answer you, support you or start a formal process.',
          ),
          paragraph('You can come back at any time and tell us again with your contact details.'),
        ],
      },
      {
        id: 'our-teams',
        title: 'More about our teams',
        body: [
          paragraph(
            'Read about ',
            institutionLink('disclosureProcess', `how ${student.name} supports students`),
            ' and ',
            institutionLink('staffDisclosure', 'how staff are supported'),
            '.',
          ),
        ],
      },
    ],
  },
];

/** One of the ways that are open to a person, told so that they can be compared. */
export interface Way {
  readonly id: string;
  readonly title: string;
  readonly what: string;
  /** Where it begins. */
  readonly onward: { readonly href: string; readonly label: string };
  readonly whoKnows: string;
  readonly support: string;
  readonly whatFollows: string;
}

/** What each line of the comparison is about. */
export const wayLabels = {
  what: 'What you do',
  whoKnows: 'Who knows it is you',
  support: 'Support',
  whatFollows: 'What can follow',
} as const satisfies Record<Exclude<keyof Way, 'id' | 'title' | 'onward'>, string>;

/** The guide that compares the options, in a table instead of parts. */
export const yourOptions: GuideOutline = {
  id: 'your-options',
  title: 'Your options, side by side',
  lead: 'No option is the right one for everybody. You can start with one and choose another later.',
};

/** Every guide, in the order in which they are offered. */
export const guideOutlines: readonly GuideOutline[] = [...guides, yourOptions];

/** @returns the guide that is told in parts with this id, if there is one */
export function findGuide(id: string): Guide | undefined {
  return guides.find((guide) => guide.id === id);
}

/** The options side by side. None is better than another, and none shuts out the others. */
export const ways: readonly Way[] = [
  {
    id: 'anonymous',
    title: 'Tell us without your name',
    what: 'Fill in our form and leave no contact details.',
    onward: { href: '/disclose', label: 'Go to the form' },
    whoKnows: 'We do not store who you are. What you tell us could still show it.',
    support: 'None from us directly. Every service on our support page is open to you.',
    whatFollows: 'It is counted, and helps to prevent harm. No formal process can begin.',
  },
  {
    id: 'named',
    title: 'Tell us with contact details',
    what: 'Fill in the same form and say how we can safely reach you.',
    onward: { href: '/disclose', label: 'Go to the same form' },
    whoKnows: 'The caseworkers. They share only what others need to know.',
    support: 'Yes. A trained caseworker talks with you about what would help.',
    whatFollows: 'Normally only what you choose. If someone is at risk, we may have to act.',
  },
  {
    id: 'formal-report',
    title: 'Make a formal report',
    what: 'Tell us with contact details first. Your caseworker then guides you.',
    onward: { href: '/faq#formal-report', label: 'How a formal report works' },
    whoKnows: 'The people who look into it. The reported person normally learns what is said, too.',
    support: 'Yes, before, during and after.',
    whatFollows:
      'The University looks into it under its rules: for students, Student Conduct; for staff, HR.',
  },
  {
    id: 'police',
    title: 'Tell the police',
    what: `Call ${emergency.emergencyServices.display} in an emergency, or 101 at other times. We can help you think it through.`,
    onward: { href: '/support#police-101', label: 'Numbers of the police' },
    whoKnows:
      'The police. You can also ask Crimestoppers to pass on what you know without your name.',
    support: 'Yes, from us as well, if you tell us with contact details.',
    whatFollows: 'The police talk to you about what they can do.',
  },
  {
    id: 'nothing-yet',
    title: 'Do nothing yet',
    what: 'Wait, rest, talk to someone you trust. There is no deadline for telling us.',
    onward: { href: '/support', label: 'People to talk to' },
    whoKnows: 'Only the people you choose.',
    support: 'Every service on our support page helps you without a report.',
    whatFollows:
      'Nothing, until you want it to. Some evidence fades, so ask early if it may matter to you.',
  },
];

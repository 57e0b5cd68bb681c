import { institution } from '#lib/institution.ts';
import { institutionLink, workingDaysInWords } from './institution-words.ts';
import { bullets, link, paragraph, phone, type RichText, steps } from './rich-text.ts';

export interface Guide {
  /** Part of the guide's address: it never changes once published. */
  readonly id: string;
  readonly title: string;
  readonly sections: readonly { readonly title: string; readonly body: RichText }[];
}

const { teams, emergency, serviceStandards } = institution;
const { student, staff } = teams;
const firstContact = serviceStandards.firstContact;

/** Short guides for the moments in which people look for one. */
export const guides: readonly Guide[] = [
  {
    id: 'someone-told-me',
    title: 'Someone has told me something',
    sections: [
      {
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
        title: 'Look after yourself',
        body: [
          paragraph(
            'What you heard can stay with you. You may talk to someone too, without saying who it is about. ',
            link('Samaritans', '#samaritans'),
            ' listen to anyone.',
          ),
        ],
      },
    ],
  },
  {
    id: 'friend-assaulted',
    title: 'My friend has been assaulted',
    sections: [
      {
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
        title: 'In the first days',
        body: [
          bullets(
            [
              'A sexual assault referral centre gives medical care and advice. Your friend can go without telling the police. For adults near here it is ',
              link('Juniper Lodge', '#juniper-lodge'),
              '.',
            ],
            'Some evidence does not last. If your friend might want to keep it, it helps to call the centre soon, and to keep clothes unwashed. There is no pressure to do this.',
            'Stay in touch. Small, ordinary things help: a meal, a walk, coming along to an appointment.',
          ),
        ],
      },
      {
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
    id: 'after-you-tell-us',
    title: 'What happens after you tell us',
    sections: [
      {
        title: 'If you leave contact details',
        body: [
          steps(
            `Your form goes to ${student.name} if you are a student. If you are staff, it goes to the ${staff.name}.`,
            `We aim to contact you within ${workingDaysInWords(firstContact.green.workingDays)}. If someone may be at risk, we aim for the same or the next working day. We use only the ways that you said are safe.`,
            'If you like, you have an appointment with a caseworker. You talk about what you need, about safety, and about your options.',
            'You get an email that says what you talked about. You can meet again.',
            'You decide what comes next. Support is there either way.',
          ),
        ],
      },
      {
        title: 'If you stay anonymous',
        body: [
          steps(
            `A system administrator reads your form, normally within ${workingDaysInWords(serviceStandards.anonymousReading.green.workingDays)}.`,
            'It is counted with others, so that we can see trends and prevent harm.',
            'We cannot find out who you are. So we cannot answer you, support you or start a formal process.',
          ),
          paragraph('You can come back at any time and tell us again with your contact details.'),
        ],
      },
      {
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
} as const satisfies Record<Exclude<keyof Way, 'id' | 'title'>, string>;

export const waysLead =
  'No option is the right one for everybody. You can start with one and choose another later.';

/** The options side by side. None is better than another, and none shuts out the others. */
export const ways: readonly Way[] = [
  {
    id: 'anonymous',
    title: 'Tell us without your name',
    what: 'Fill in our form and leave no contact details.',
    whoKnows: 'Nobody, and we cannot find out.',
    support: 'None from us directly. Every service on this page is open to you.',
    whatFollows: 'It is counted, and helps to prevent harm. No formal process can begin.',
  },
  {
    id: 'named',
    title: 'Tell us with contact details',
    what: 'Fill in the same form and say how we can safely reach you.',
    whoKnows: 'The caseworkers. They share only what others need to know.',
    support: 'Yes. A trained caseworker talks with you about what would help.',
    whatFollows: 'Normally only what you choose. If someone is at risk, we may have to act.',
  },
  {
    id: 'formal-report',
    title: 'Make a formal report',
    what: 'Tell us with contact details first. Your caseworker then guides you.',
    whoKnows: 'The people who look into it. The reported person normally learns what is said, too.',
    support: 'Yes, before, during and after.',
    whatFollows:
      'The University looks into it under its rules: for students, Student Conduct; for staff, HR.',
  },
  {
    id: 'police',
    title: 'Tell the police',
    what: `Call ${emergency.emergencyServices.display} in an emergency, or 101 at other times. We can help you think it through.`,
    whoKnows:
      'The police. You can also ask Crimestoppers to pass on what you know without your name.',
    support: 'Yes, from us as well, if you tell us with contact details.',
    whatFollows: 'The police talk to you about what they can do.',
  },
  {
    id: 'nothing-yet',
    title: 'Do nothing yet',
    what: 'Wait, rest, talk to someone you trust. There is no deadline for telling us.',
    whoKnows: 'Only the people you choose.',
    support: 'Every service on this page helps you without a report.',
    whatFollows:
      'Nothing, until you want it to. Some evidence fades, so ask early if it may matter to you.',
  },
];

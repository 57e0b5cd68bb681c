import { institution } from '#lib/institution.ts';
import { institutionLink, workingDaysInWords } from './institution-words.ts';
import type { PolicyVersion } from './policy-version.ts';
import { bullets, link, paragraph, phone, type RichText, steps, strong } from './rich-text.ts';

export const faqVersion: PolicyVersion = {
  version: '1.3',
  updatedOn: '2026-11-28',
  changed:
    'We say how you get what we talked about. It comes by email if you say that this is safe. If not, it comes on paper or by phone.',
};

export interface FaqEntry {
  /** Part of the entry's address: it never changes once published. */
  readonly id: string;
  readonly question: string;
  readonly answer: RichText;
}

export interface FaqGroup {
  readonly id: string;
  readonly title: string;
  readonly entries: readonly FaqEntry[];
}

const { university, service, teams, emergency, serviceStandards } = institution;
const { student, staff } = teams;
const firstContact = workingDaysInWords(serviceStandards.firstContact.green.workingDays);
const mitigatingDays = workingDaysInWords(serviceStandards.mitigatingCircumstances.workingDays);

/** One entry for each thing that people ask about the service. */
export const faq: readonly FaqGroup[] = [
  {
    id: 'the-service',
    title: 'The service',
    entries: [
      {
        id: 'what-it-is',
        question: `What is ${service.name}?`,
        answer: [
          paragraph(
            `${service.name} is a secure and confidential website. You can use it to tell us about any behaviour that is not acceptable. It does not matter if it happened on campus, somewhere else or online. It is for students and for staff.`,
          ),
          paragraph(
            'We ask 15 short questions. You answer by choosing from a list, and you can skip any of them. At the end you choose one of two ways to send it:',
          ),
          bullets(
            [
              strong('Anonymously. '),
              'We do not know who you are. So we cannot support you directly, and no formal process can begin.',
            ],
            [
              strong('With contact details. '),
              `We can get in touch to talk about more support. Who contacts you depends on whether you are a student or staff. It may be someone from ${student.partOf}, a ${staff.contact} from the ${staff.partOf}, or both.`,
            ],
          ),
        ],
      },
      {
        id: 'formal-process',
        question: 'If I tell you, does a formal process start?',
        answer: [
          paragraph(strong('No. Telling us never starts one by itself.')),
          bullets(
            'If you are 18 or over, the police are not told automatically. Nor does the University formally look into it just because you told us.',
            'If you leave contact details, trained caseworkers tell you about support, and about ways to report it. They support you whatever you decide.',
            'If you stay anonymous, we take no direct action. What you tell us is counted, and helps us see patterns over time.',
          ),
        ],
      },
      {
        id: 'who-can-use-it',
        question: 'Who can use it?',
        answer: [
          paragraph(
            `Any student of the ${university.name}, and anyone who works there. If you are neither, our `,
            link('support page', '/support'),
            ' lists people who can help you.',
          ),
        ],
      },
    ],
  },
  {
    id: 'someone-else',
    title: 'Helping someone else',
    entries: [
      {
        id: 'someone-told-me',
        question: 'Someone told me what happened to them. What do I do?',
        answer: [
          paragraph(
            'Hearing it can be hard, and you may not know what to say. You do not need to fix it. Listening and believing helps a great deal.',
          ),
          paragraph(
            'We have written a short ',
            link('guide to supporting someone who tells you', '/support/someone-told-me'),
            '. It is for you as well as for them.',
          ),
        ],
      },
      {
        id: 'friend-assaulted',
        question: 'My friend has been assaulted. How can I help?',
        answer: [
          steps(
            [
              'If anyone is in danger or hurt, call ',
              phone(emergency.emergencyServices),
              ' first.',
            ],
            [
              `If you are on campus, call ${emergency.securityName} on `,
              phone(emergency.security),
              '.',
            ],
            `You can also use the ${emergency.safetyApp.name} app. Every student and member of staff can have it. It alerts ${emergency.securityName} from your phone when you need help fast, first aid, or help in an emergency on campus.`,
          ),
          paragraph(
            'When your friend is safe, let them know that they can tell us what happened. You can also ',
            link('tell us for them', '/disclose'),
            '.',
          ),
          paragraph(
            'Our ',
            link('guide to supporting a friend', '/support/friend-assaulted'),
            ' has more ideas.',
          ),
        ],
      },
    ],
  },
  {
    id: 'choosing-how',
    title: 'The two ways to tell us',
    entries: [
      {
        id: 'anonymous',
        question: 'What happens if I stay anonymous?',
        answer: [
          paragraph(
            'A system administrator reads what you sent. We do not store who filled in the form. That means nobody can get in touch with you or offer you support.',
          ),
          paragraph(
            'What you tell us could still show who you are, if only a few people could have told it. You can skip any question.',
          ),
          paragraph(
            'What you tell us still counts. It helps us to see trends, and to stop the same things from happening to others.',
          ),
        ],
      },
      {
        id: 'contact-details',
        question: 'Why would I leave my contact details?',
        answer: [
          paragraph(
            'So that we can support you, or talk through what could be done. That may be something informal, or something formal if you want it.',
          ),
          paragraph(
            `For students, ${student.name} gets in touch to arrange an appointment. There you look at your options and at what could come next. For staff, a ${staff.contact} does this.`,
          ),
          paragraph(
            `We aim to contact you within ${firstContact}. It is sooner where someone may not be safe. You tell us which ways of contact are safe for you, and we keep to them.`,
          ),
        ],
      },
    ],
  },
  {
    id: 'who-will-know',
    title: 'Who will know',
    entries: [
      {
        id: 'my-department',
        question: 'Will my department find out?',
        answer: [
          paragraph('What you tell us is confidential.'),
          paragraph(
            'A caseworker may share some of it, but only with people who need to know, inside or outside the University. There are two reasons to do so:',
          ),
          bullets(
            'to give you the support you need',
            'because what you told us could mean that someone is at risk, now or later.',
          ),
        ],
      },
      {
        id: 'police-or-university',
        question: 'Will I have to report it to the police or the University?',
        answer: [
          paragraph(
            'Most of the time that is up to you. If you leave contact details, you normally choose whether it goes to the police, or to the University as a formal report.',
          ),
          paragraph(
            'There are a few exceptions. They depend on what you tell us. Then the University would contact the police, or investigate, or do both.',
          ),
        ],
      },
      {
        id: 'use-of-data',
        question: 'What do you do with what I tell you?',
        answer: [
          paragraph(
            'We log it on one central system, with or without a name. This is how the University learns what people are going through.',
          ),
          bullets(
            'If you want us to know who you are, we use your email address, or another way that you choose, to get in touch and support you.',
            'We use what you told us only as you wish.',
            'The exception is when we are worried about someone’s safety. Then we may have to share some details.',
          ),
          paragraph('You can read more on our ', link('privacy page', '/privacy'), '.'),
        ],
      },
      {
        id: 'security',
        question: 'How is my information kept safe?',
        answer: [
          paragraph(
            'We handle it as the UK GDPR says we must. This is the law that protects personal information. Our ',
            link('privacy notice', '/privacy'),
            ' says what we collect and how we store it.',
          ),
          paragraph(
            'The people who make this software test its security. Our ',
            link('security page', '/security'),
            ' says how, and also what it cannot protect you from.',
          ),
          ...(institution.securityTests.length > 0
            ? [
                paragraph(
                  'The University has had its own system tested too. The security page gives the dates.',
                ),
              ]
            : []),
        ],
      },
    ],
  },
  {
    id: 'appointments',
    title: 'Appointments',
    entries: [
      {
        id: 'the-appointment',
        question: 'What happens at an appointment?',
        answer: [
          paragraph('You and a caseworker talk through:'),
          bullets(
            'what you need, and whether you or others may be at risk',
            'what you are worried about, in brief. You do not have to tell everything',
            'support from the University, and from specialists outside it',
            'the ways to report it, inside the University where that fits, and outside.',
          ),
          paragraph(
            'You get support whether or not you make a formal report. If you are worried about safety, we take care over it. We talk with you about steps that could keep people safe for now.',
          ),
          paragraph(
            'Afterwards you get a follow-up. It says what we talked about and where you can find more support. It comes by email if you say that this is safe. If not, you get it on paper, or we read it to you by phone.',
          ),
          paragraph(
            'We can meet again if that is needed, and the caseworker can keep in touch if you both agree.',
          ),
        ],
      },
      {
        id: 'language',
        question: 'What if English is not my first language?',
        answer: [
          paragraph(
            'Your caseworker asks what you need, and what would make the appointment easier for you. A friend can stay with you the whole time.',
          ),
          paragraph(
            'After each appointment you get a follow-up: by email if you say that it is safe, else on paper or by phone. It says what you talked about, and tells you more about support. So you can take it slowly, check that you understood, and ask more questions.',
          ),
        ],
      },
      {
        id: 'someone-like-me',
        question: 'Can I talk to someone I identify with?',
        answer: [
          paragraph(
            'Our team is made up of different people. Tell us if there is someone you would find it easier to talk to. Whenever we can, we make that happen.',
          ),
        ],
      },
      {
        id: 'your-decisions',
        question: 'Do I have to do what the caseworker suggests?',
        answer: [
          paragraph(
            'No. You decide whether to have an appointment, and what to do after it. We offer support whatever you choose, and you can change your mind.',
          ),
        ],
      },
    ],
  },
  {
    id: 'next-steps',
    title: 'Study and formal reports',
    entries: [
      {
        id: 'mitigating-circumstances',
        question: 'Can you help with mitigating circumstances?',
        answer: [
          paragraph(
            `Yes, if you are a student whom ${student.name} supports. We can support what you ask for.`,
          ),
          paragraph(
            'Sometimes you need no evidence for it. This is so if you have been affected by sexual violence, and in some other cases.',
          ),
          paragraph(
            `Requests are normally decided within ${mitigatingDays}. You can read more on the page about `,
            institutionLink('mitigatingCircumstances', 'mitigating circumstances'),
            '.',
          ),
        ],
      },
      {
        id: 'formal-report',
        question: 'How do I make a formal report?',
        answer: [
          steps(
            [link('Fill in the form', '/disclose'), ' and leave your contact details.'],
            `${student.name} gets in touch to arrange an appointment.`,
            'Your caseworker guides you through the formal process, if it is right for what happened and if you want it.',
          ),
          paragraph('Telling us never leads to formal action by itself.'),
          paragraph(
            'Reports about a student follow the ',
            institutionLink('studentConduct', 'Student Conduct process'),
            '. Reports about a member of staff go through Human Resources (HR).',
          ),
        ],
      },
    ],
  },
];

import { institution } from '#lib/institution.ts';
import { workingDaysInWords } from './institution-words.ts';

const { university, serviceStandards } = institution;
const firstContact = workingDaysInWords(serviceStandards.firstContact.green.workingDays);

/** The copy of the home page. */
export const home = {
  title: 'You can tell us what happened',
  lead: `Has someone treated you or another person badly? Students and staff of the ${university.name} can tell us in private.`,
  tell: {
    title: 'Tell us',
    body: '15 short questions. You tick answers, and can skip any of them. At the end you choose whether to give your name.',
    action: 'Tell us what happened',
  },
  support: {
    title: 'Get support',
    body: 'People to call or text. Some answer day and night. Guides for you, and for friends who want to help.',
    action: 'Find support',
  },
  ways: {
    title: 'Two ways to tell us',
    lead: 'You choose at the very end. Nothing is sent before that.',
    anonymous: {
      title: 'Without your name',
      points: [
        'We do not know who you are. Somebody who knows about it might guess.',
        'We cannot get in touch or offer you support.',
        'No formal process can begin.',
        'It helps us see patterns and stop it happening again.',
      ],
    },
    named: {
      title: 'With contact details',
      points: [
        'You say which ways of contact are safe.',
        `A trained person aims to be in touch within ${firstContact}.`,
        'You talk about support and options.',
        'What happens next is normally up to you.',
      ],
    },
  },
  next: {
    title: 'What happens next',
    steps: [
      {
        title: 'You answer and send',
        body: 'You can check your answers, and change them, before anything is sent.',
      },
      {
        title: 'Someone reads it',
        body: 'If you left contact details, the team for students or the team for staff reads it. If not, a system administrator does.',
      },
      {
        title: 'If you want, we meet',
        body: 'An appointment to talk about what you need. A friend can come too. Afterwards you get what we said: by email if that is safe, else on paper or by phone.',
      },
      {
        title: 'You choose',
        body: 'Support does not depend on making a formal report. Telling us never starts one by itself.',
      },
    ],
  },
  questions: {
    title: 'Before you decide',
    ids: ['formal-process', 'my-department', 'police-or-university', 'security'],
    all: 'All questions and answers',
  },
} as const;

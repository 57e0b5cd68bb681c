import { institution } from '#lib/institution.ts';
import { bullets, paragraph, strong } from './rich-text.ts';

const { student, staff } = institution.teams;

/** The choice between the two ways. Neither is recommended over the other. */
export const choiceCopy = {
  question: 'How would you like to tell us?',
  ways: [
    {
      code: 'anonymous',
      label: 'Stay anonymous',
      title: 'Stay anonymous',
      body: [
        paragraph(
          'Nobody can find out who you are, not even us. So we cannot get in touch, support you or start a formal process.',
        ),
        paragraph('What you tell us is counted. It helps us see patterns and prevent harm.'),
      ],
    },
    {
      code: 'contact',
      label: 'Leave contact details',
      title: 'Leave contact details',
      body: [
        paragraph(
          `A trained person from ${student.name} (for students) or the ${staff.name} (for staff) gets in touch, in a way that is safe for you. They talk with you about support and your options.`,
        ),
        paragraph(
          'What happens next is normally up to you. Only where someone could be in serious danger might we have to act or share what you told us.',
        ),
      ],
    },
  ],
} as const;

export const anonymousCopy = {
  title: 'Send without your name',
  body: [
    bullets(
      [strong('What we keep: '), 'your ticked answers, and the date. Nothing that leads to you.'],
      [
        strong('Who reads it: '),
        'a system administrator. They cannot tell who you are, so nobody can contact you.',
      ],
      [strong('What it does: '), 'it is counted with others, to learn what needs to change.'],
    ),
    paragraph(
      'If you would like support later, you can come back at any time and leave contact details.',
    ),
  ],
} as const;

const stays = paragraph(
  'What you type here is locked before it is stored. Only the people who help you can open it.',
);

export const contactCopy = {
  title: 'How can we reach you?',
  aboutMe: [
    paragraph('Only one safe way to reach you is needed. All the rest is up to you.'),
    stays,
  ],
  aboutSomeoneElse: [
    paragraph(
      'Give your own details, not those of the person affected. We only ever contact you. Only one safe way to reach you is needed.',
    ),
    stays,
  ],
} as const;

export const sentCopy = {
  anonymous: {
    title: 'Thank you for telling us',
    lead: 'It has arrived, without anything that leads to you.',
    reference:
      'You do not need it. It shows nobody who you are and opens nothing. Should you ever wish to talk to us about this, you can mention it.',
    next: [
      paragraph(
        'A system administrator reads it. Nobody will contact you, because nobody can know who you are. It is counted with what others tell us, to help prevent harm.',
      ),
      paragraph('If you want support, you can come back at any time and leave contact details.'),
    ],
  },
  named: {
    title: 'Thank you for telling us',
    lead: 'It has arrived, and it is stored safely.',
    reference: 'You can give this when you talk to us. It opens nothing by itself.',
    next: [
      paragraph(
        'The person who contacts you will offer an appointment. There you can talk about what you need, about support, and about your options. You do not have to decide anything before then.',
      ),
      paragraph('Telling us does not start a formal process by itself.'),
    ],
  },
  traces: [
    paragraph(
      'Your answers are no longer in this browser. Its history still shows that you came to this site.',
    ),
    bullets(
      ['Close this tab, or leave with the button below. It also clears this page.'],
      ['Delete the visits to this site from your browser’s history.'],
      ['If you wrote down the reference, think about where you keep it.'],
    ),
  ],
} as const;

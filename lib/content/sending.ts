import { institution } from '#lib/institution.ts';
import { bullets, link, paragraph, strong } from './rich-text.ts';

const { student, staff } = institution.teams;

/** The choice between the two ways. Neither is recommended over the other. */
export const choiceCopy = {
  question: 'How would you like to tell us?',
  error: 'Choose how you would like to tell us',
  ways: [
    {
      code: 'anonymous',
      label: 'Stay anonymous',
      title: 'Stay anonymous',
      body: [
        paragraph(
          'We do not ask who you are, and we do not store it. So we cannot get in touch, support you or start a formal process.',
        ),
        paragraph(
          'What you tell us is counted. It helps us see patterns and prevent harm. What you tell us could still show who you are: somebody who knows about it might guess.',
        ),
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
          'What happens next is normally up to you. But if someone is at risk, now or later, or a person under 18 could come to harm, we may have to act, or to share what you told us.',
        ),
      ],
    },
  ],
} as const;

/** What was answered, before it is sent. */
export const checkCopy = {
  title: 'Check your answers',
  lead: 'Nothing has been sent yet. You can change any of them.',
} as const;

export const anonymousCopy = {
  title: 'Send without your name',
  body: [
    bullets(
      [
        strong('What we keep: '),
        'your ticked answers, and the date. Not who you are. What you tell us could still show it, if only a few people could have told it.',
      ],
      [
        strong('Who reads it: '),
        'a system administrator. They are not told who you are, so nobody can contact you.',
      ],
      [strong('What it does: '), 'it is counted with others, to learn what needs to change.'],
    ),
    paragraph(
      'If you would like support later, you can come back at any time and leave contact details.',
    ),
  ],
  /** Only where the sign-in is the demonstration's. */
  demonstration:
    'This is a demonstration. Here, what is sent comes to the administrator within a minute or so. In real use it comes at set times of the day, all at once. So what is stored does not show the hour at which you sent it.',
} as const;

const stays = paragraph(
  'What you type here is locked before it is stored. Only staff who deal with your case can open it.',
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

/** Contact details came when the draft's time was up. */
export const expiredCopy = {
  title: 'We need to start again',
  body: [
    paragraph(
      'We are sorry. Your time to send was up, so your answers to the questions were cleared. What you just typed was not sent, and nobody has seen it.',
    ),
    paragraph(
      'What you typed is still below, so that you can copy it. When you leave this page, it is gone.',
    ),
  ],
  action: 'Start again',
} as const;

export const sentCopy = {
  anonymous: {
    title: 'Thank you for telling us',
    lead: 'It has arrived. We did not store who you are.',
    reference:
      'You do not need it. It shows nobody who you are and opens nothing. If you ever tell it to someone, they can link these answers to you. That is up to you.',
    next: [
      paragraph(
        'A system administrator reads it. Nobody will contact you, because we did not store who you are. It is counted with what others tell us, to help prevent harm.',
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
  titles: {
    urgent: 'If you need help now',
    next: 'What happens next',
    reference: 'Your reference',
    support: 'Support that may fit',
    traces: 'Clear the traces on this device',
  },
  /** The day by which a person is contacted stands between `before` and `after`. */
  when: {
    title: 'When we get in touch',
    before: 'We aim to contact you by the end of',
    after: ', in a way that you told us is safe. Where someone may not be safe, it can be sooner.',
    email:
      'You will also get a short email to say that we have it. Each address gets no more than one a day.',
  },
  allSupport: 'All support',
  clear: {
    title: 'Clear this page',
    /** @param time the time of day from which the page cannot be opened again */
    body: (time: string) =>
      `It can be opened again on this device until ${time} (UK time). Clear it when you are done, so that nobody else here can read it.`,
    action: 'Clear this page and leave',
  },
  /** Something was sent before, and what was sent now was not stored. */
  keptEarlier: {
    title: 'We kept what you sent first',
    lead: 'It had already arrived. What you sent just now was not stored.',
    means: 'What this means',
    named: {
      'same-way': [
        paragraph(
          'We have the contact details that you gave the first time. If they are right, there is nothing more to do.',
        ),
        paragraph(
          'Is one of them wrong, or not safe? ',
          link('Start again', '/disclose'),
          ' and send a new form. In the note about contacting you, say what is wrong, and give the reference on this page. We then have both. Until a person has read the new one, we may still use the first details.',
        ),
      ],
      'other-way': [
        paragraph(
          'The first time, you left contact details. That is what we kept, so it is not anonymous. We still aim to contact you.',
        ),
        paragraph('You can tell the person who gets in touch that you do not want to go on.'),
      ],
    },
    anonymous: {
      'same-way': [
        paragraph(
          'We have the answers that you gave the first time, without your name. We do not have the ones that you changed since.',
        ),
        paragraph(
          'To send the new answers, ',
          link('start again', '/disclose'),
          '. We then count both.',
        ),
      ],
      'other-way': [
        paragraph(
          'The first time, it came without your name. That is what we kept. We did not store your contact details, so nobody can contact you.',
        ),
        paragraph(
          'If you would like us to contact you, ',
          link('start again', '/disclose'),
          ' and leave contact details.',
        ),
      ],
    },
  },
  traces: [
    paragraph(
      'Your answers are no longer in this browser. Its history still shows that you came to this site.',
    ),
    bullets(
      'Clear this page with the button. It takes you to another website at once.',
      'Delete the visits to this site from your browser’s history.',
      'If you wrote down the reference or printed this page, think about where you keep it.',
    ),
  ],
} as const;

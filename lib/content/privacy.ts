import { institution } from '#lib/institution.ts';
import { durationInWords, institutionLink } from './institution-words.ts';
import type { PageSection } from './page-section.ts';
import type { PolicyVersion } from './policy-version.ts';
import { bullets, link, paragraph, strong } from './rich-text.ts';

export const privacyVersion: PolicyVersion = { version: '1.1', updatedOn: '2026-11-22' };

const { university, service, teams, retention } = institution;

/** What the service collects, where it keeps it and for how long. */
export const privacy: readonly PageSection[] = [
  {
    id: 'who-is-responsible',
    title: 'Who is responsible',
    body: [
      paragraph(
        `The ${university.name} is responsible for ${service.name} and for what you tell us here. We handle it as the UK GDPR says we must. This is the law that protects what is held about you.`,
      ),
      paragraph(
        'This page is about this website. The University says more in ',
        institutionLink('studentPrivacyNotice', 'its notice for students who use support services'),
        ' and ',
        institutionLink('staffPrivacyNotice', 'its notice for staff'),
        '.',
      ),
    ],
  },
  {
    id: 'while-you-fill-it-in',
    title: 'While you fill in the form',
    body: [
      paragraph(
        'Your answers stay in your own browser until you press Send. They are in one cookie, a small file that is locked so that only this website can read it. Nothing is saved with us.',
      ),
      bullets(
        'The cookie stops working 30 minutes after your last step. It lasts longer if you go on typing, or ask for more time. Your browser deletes it when you close it.',
        'After you send, it holds your reference and which support fits. Five minutes later it stops working.',
        '“Exit this page” deletes it at once.',
        'Your contact details are never put in it.',
      ),
      paragraph(
        'Your browser also keeps a history of its own. Read how to ',
        link('stay safe on this site', '/safety'),
        '.',
      ),
    ],
  },
  {
    id: 'anonymous',
    title: 'What we keep if you stay anonymous',
    body: [
      bullets(
        'the answers you picked, and the version of the questions you saw',
        'the reasons for staying anonymous, if you ticked any',
        'the date we got it, but not the time',
        'how urgent it seemed, worked out from your answers',
        'a random number that says nothing about you.',
      ),
      paragraph(
        strong('We keep nothing that could show who you are. '),
        'We do not store your internet address, your device, your browser or your University account. So nobody can trace your form back to you. It also means that we cannot find it again to show it to you, change it or delete it.',
      ),
    ],
  },
  {
    id: 'with-contact-details',
    title: 'What we keep if you leave contact details',
    body: [
      bullets(
        'the answers you picked, and when we got them',
        'the name you want us to use, and how and when we may contact you',
        'anything you need from us, such as an interpreter or a friend at the appointment',
        'your note about contacting you safely, if you write one.',
      ),
      paragraph(
        'Your contact details, and every word you type, are sealed before they are stored. This means that they are scrambled, and that the key is kept somewhere else.',
      ),
    ],
  },
  {
    id: 'why',
    title: 'What we use it for',
    body: [
      bullets(
        'to contact and support you, if you want that',
        'to keep people safe',
        'to see what people at the University go through, and to prevent harm.',
      ),
      paragraph('We never use it for advertising. No other company follows you on this site.'),
    ],
  },
  {
    id: 'who-sees-it',
    title: 'Who sees it',
    body: [
      bullets(
        [
          strong('Anonymous forms: '),
          'a system administrator. Nobody can tell who sent it, so nobody can get in touch.',
        ],
        [
          strong('Forms with contact details: '),
          `caseworkers in ${teams.student.name} for students, or ${teams.staff.name} for staff. If someone is under 18 or in danger now, the safeguarding lead reads it too.`,
        ],
      ),
      paragraph(
        'They tell others only what those people need to know. They do it to support you, or because someone may be at risk. The software records each time that someone opens what you sent.',
      ),
    ],
  },
  {
    id: 'how-long',
    title: 'How long we keep it',
    body: [
      paragraph(
        'These are the times that the University has set. The software does not delete by itself yet: until it does, people at the University do it.',
      ),
      bullets(
        `Anonymous forms: ${durationInWords(retention.anonymousDisclosure)}. After that, only counts.`,
        `With contact details, no formal report: ${durationInWords(retention.closedCase)} after we finish working with you.`,
        `With a formal report: ${durationInWords(retention.formalReport)} after its outcome.`,
        `If you are under 18: at least until you turn ${retention.untilBirthday}.`,
        `How to contact you safely: ${durationInWords(retention.contactWishes)} after we finish working with you.`,
        `The record of who opened what: ${durationInWords(retention.auditAfterCase)} longer than the case.`,
        `The list of emails we sent: ${durationInWords(retention.emailLog)}.`,
      ),
      paragraph('We keep something longer only where the law says we must.'),
    ],
  },
  {
    id: 'your-rights',
    title: 'Your rights',
    body: [
      paragraph(
        'Did you leave contact details? Then you can ask the University what it holds about you. You can ask for a copy. You can ask us to put it right or to delete it. You can object to how we use it. The University’s notices say whom to write to.',
      ),
      paragraph(
        'If you are not happy with the answer, you can complain to the Information Commissioner’s Office. It watches over this law.',
      ),
    ],
  },
];

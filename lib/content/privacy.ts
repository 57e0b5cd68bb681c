import { institution } from '#lib/institution.ts';
import { durationInWords, institutionLink, timesInWords } from './institution-words.ts';
import { longDate } from './long-date.ts';
import type { PageSection } from './page-section.ts';
import type { PolicyVersion } from './policy-version.ts';
import { bullets, link, paragraph, phone, strong } from './rich-text.ts';

export const privacyVersion: PolicyVersion = {
  version: '1.8',
  updatedOn: '2026-11-28',
  changed:
    'After an appointment an email can say what you talked about, if you tell us that this is safe. It says what we keep of an appointment.',
};

const { university, service, teams, retention, lawfulBasis, links, anonymousBatches } = institution;

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
      paragraph(
        'The University has a data protection officer. They see to it that the University keeps to this law. ',
        ...(links.dataProtectionOfficer === undefined
          ? [
              'This copy of the site does not say yet how to reach them: the University must still confirm it. Until it does, its two notices say whom to write to.',
            ]
          : [institutionLink('dataProtectionOfficer', 'How to reach them'), '.']),
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
        'The cookie stops working 30 minutes after your last step. It lasts longer if you go on typing, or ask for more time, but never more than a day. Most browsers delete it when you close them. One that is set to open where you left off keeps it until then. So press “Exit this page” first.',
        'After you send, it holds your reference and which support fits. Five minutes later it stops working.',
        '“Exit this page” deletes it at once. If your connection is gone at that moment, it stays in your browser. But this site does not open it any more.',
        'In that case “Exit this page” leaves a second cookie for one hour. It says only that someone left.',
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
    id: 'after-you-send',
    title: 'When you press Send',
    body: [
      paragraph(
        'Your form is sealed and put into an inbox. This means that it is scrambled. Only the part of the software that is for staff has the key.',
      ),
      bullets(
        'With contact details it is taken out as soon as it comes.',
        `Without your name it waits for the next of these times: ${timesInWords(anonymousBatches)}. Then all that came is taken out in one go and mixed. Empty forms that look the same lie in between. So what we store after that does not show the hour at which you sent it. Until then, a copy of the inbox or of the database’s log could show it to someone who has the key as well. The log may be kept for longer.`,
        'A random number and a check of what you sent stay for two days. With them the same form counts once, though you send it twice. They lead to no answer and to nobody.',
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
        strong('What we do not store with it: '),
        'your name, your internet address, your device, your browser or your University account. So we cannot find your form again to show it to you, change it or delete it.',
      ),
      paragraph(strong('What could still show who you are: ')),
      bullets(
        'what you tell us, if only a few people could have told it',
        'the records of the network you use. They can show that you came to this site, and when',
        'the history on your device',
        'your reference, if you show it to someone.',
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
        'your note about contacting you safely, if you write one',
        'who must not have your case, if you tick or type someone',
        'that we sent you an email, and when. What it said is sealed.',
        'what staff write when you meet them: what you talked about and agreed. It is sealed too.',
      ),
      paragraph(
        'Your contact details, and every word you type, are sealed before they are stored. This means that they are scrambled, and that the key is kept somewhere else. The answers you picked are not sealed, so that they can be counted. By themselves they do not say who you are.',
      ),
      paragraph(
        'For a day we also keep a mark that is made from your email address. The address cannot be read from it. With it, we confirm no more than one form a day to an address. Some other ways to write the same address count as one. We cannot know all of them.',
      ),
      paragraph(
        'As long as we keep your case, we also keep such marks of your name, your email address, your phone number and your University number. With them, staff who may read your case find it when you call. They also show a lead that you have been in touch before. Nobody can read a name or a number from a mark.',
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
    id: 'lawful-basis',
    title: 'Why the law lets us use it',
    body: [
      paragraph(
        lawfulBasis.confirmedOn === undefined
          ? 'The law asks for a reason, called a lawful basis. These are the ones put forward for this site. The University must still confirm them:'
          : `The law asks for a reason, called a lawful basis. The University confirmed these on ${longDate(lawfulBasis.confirmedOn)}:`,
      ),
      bullets(
        [strong('What is about you: '), lawfulBasis.personal],
        [
          strong('What is more private, such as your health, faith or sex life: '),
          `${lawfulBasis.sensitive}.`,
        ],
      ),
      paragraph('You do not have to tell us anything. You can skip any question.'),
    ],
  },
  {
    id: 'who-sees-it',
    title: 'Who sees it',
    body: [
      bullets(
        [
          strong('Anonymous forms: '),
          'a system administrator. We do not know how to reach you, so nobody can get in touch.',
        ],
        [
          strong('Forms with contact details: '),
          `caseworkers in ${teams.student.name} for students, or ${teams.staff.name} for staff. If someone is under 18 or in danger now, the safeguarding lead reads it too. They may ask a caseworker of the other team to help, or the safeguarding lead for advice.`,
        ],
        [
          strong('People who must not have it: '),
          'they do not see that it exists. If we are not sure who you mean, people your words do not seem to fit read them first, one at a time. Two people outside both teams stand by, in case nobody else is left.',
        ],
        [
          strong('Our emails: '),
          'a company sends them for us. It sees your address and the email. Our emails do not say what they are about. Only one kind does: what you talked about at an appointment. It goes by email only if you say that this is safe.',
        ],
      ),
      paragraph(
        'They tell others only what those people need to know. They do it to support you, or because someone may be at risk. That can be other teams at the University, the police, or others who help. The words that staff write about your case are sealed, as yours are. The software records each time that someone opens what you sent.',
      ),
    ],
  },
  {
    id: 'how-long',
    title: 'How long we keep it',
    body: [
      paragraph(
        retention.confirmedOn === undefined
          ? 'These are the times put forward for this site. The University must still confirm them.'
          : `The University set these times on ${longDate(retention.confirmedOn)}.`,
        ' The software does not delete by itself yet: until it does, people at the University do it.',
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
        'If you stay anonymous, we cannot find your form again. So we cannot do this for it.',
      ),
    ],
  },
  {
    id: 'complain',
    title: 'If you want to complain',
    body: [
      paragraph(
        'Please tell the University first, if you can. You do not have to. You have the right to complain to the Information Commissioner’s Office (ICO). It watches over this law.',
      ),
      paragraph(
        'You can ',
        link('complain on the ICO’s website', 'https://ico.org.uk/make-a-complaint/'),
        ', or call them on ',
        phone({ display: '0303 123 1113', tel: '03031231113' }),
        '.',
      ),
    ],
  },
];

import { institution } from '#lib/institution.ts';
import { institutionLink, timesInWords } from './institution-words.ts';
import { longDate } from './long-date.ts';
import type { PageSection } from './page-section.ts';
import type { PolicyVersion } from './policy-version.ts';
import { type Block, bullets, code, link, paragraph, strong } from './rich-text.ts';

export const securityVersion: PolicyVersion = {
  version: '1.5',
  updatedOn: '2026-11-26',
  changed:
    'Someone may break into the public pages. We now say that they could hold up our emails too. And we say who reads the names you type.',
};

const { securityTests, links, anonymousBatches } = institution;
const batches = timesInWords(anonymousBatches);

/** Something that the software holds to, and what shows that it does. */
export interface SecurityPromise {
  readonly title: string;
  readonly words: string;
  /** How it is tested, in a sentence. */
  readonly tested: string;
  /** The tests, by their files in the source. */
  readonly tests: readonly string[];
}

/** Every promise of this page, each with the tests that hold it. */
export const promises: readonly SecurityPromise[] = [
  {
    title: 'Your answers, before you send',
    words:
      'They are only in your browser, in a locked cookie. It stops working 30 minutes after your last step, and at the latest a day after the first. They are never part of a web address.',
    tested:
      'A test changes the cookie letter by letter, and opens it with wrong keys. It must stay shut. Others wait until the time is up.',
    tests: [
      'lib/sealing/cookie-seal.test.ts',
      'lib/disclosure/draft.test.ts',
      'tests/e2e/time.spec.ts',
    ],
  },
  {
    title: 'Who you are, if you stay anonymous',
    words:
      'With your answers, the software does not store your internet address, your device, your account or the time of day. What you tell us could still show who you are. So could things outside this site: see below.',
    tested:
      'A test sends forms with marks in all that a browser tells us. Then it looks for the marks in all that we store. It must find none.',
    tests: ['tests/e2e/canary.spec.ts'],
  },
  {
    title: 'When you sent it, if you stay anonymous',
    words: `Your form goes into an inbox, sealed. Empty ones that look the same go in too, at random times. At ${batches} all of them are taken out in one go and mixed. So what is stored shows the day, and between which of these times your form came. It does not show the hour. A copy of this site that is only there to be tried out takes them out every minute.`,
    tested:
      'A test sends one form among empty ones. Then it reads all that the database wrote down, with each time. Your form must look like the empty ones.',
    tests: [
      'tests/integration/hour-of-a-disclosure.test.ts',
      'tests/integration/inbox.test.ts',
      'tests/integration/take-in-anonymous.test.ts',
    ],
  },
  {
    title: 'Your contact details and words',
    words:
      'They are sealed before they are stored. Someone who steals the database cannot read them without a key that is not in it.',
    tested:
      'A test types words in each field. Then it looks for them in the files of the database. It must find none. Others try to open what is sealed with wrong keys.',
    tests: [
      'tests/integration/sealing-at-rest.test.ts',
      'lib/sealing/envelope.test.ts',
      'lib/sealing/record.test.ts',
    ],
  },
  {
    title: 'What was sent before, if someone breaks into the public pages',
    words:
      'The University can run the public pages as a program of their own, apart from the pages for staff. That program can put forms into the inbox. It can read none of them, and it does not have the key. So someone who breaks into it cannot read what was sent before. They could see, or change, what people send while they are there. They could also put in forms of their own, or keep new forms and our emails from going through. That lets nobody read anything. We can promise this only where the two are run apart. Ask the University if it does that.',
    tested:
      'Tests try what someone who broke in would try: to read forms and cases, add staff or send emails. The database must refuse each time. Others start that program with keys it should not have. It must not start.',
    tests: ['tests/integration/roles.test.ts', 'lib/sealing/envelope.test.ts', 'lib/env.test.ts'],
  },
  {
    title: 'Who reads it',
    words:
      'Staff sign in with their University account. That is not enough by itself: the software checks every time what that person may see.',
    tested:
      'Tests try to sign in with forged sign-ins, and with ones whose time is over. Others ask for cases that are not theirs. All must be turned away.',
    tests: [
      'tests/e2e/sign-in-refused.spec.ts',
      'tests/integration/read-case.test.ts',
      'tests/integration/anonymous-disclosures.test.ts',
    ],
  },
  {
    title: 'Who must not have your case',
    words:
      'You can tick or type people who must not have it. If we know who you mean, they cannot see that it exists. Are we not sure? Then everyone your words could fit is kept out. Someone they do not seem to fit reads them first, and says who you mean. If that takes too long, the next person is asked. The case waits for that, unless someone may be in danger. Then people your words do not fit see it right away. When someone joins later, or gets a new name, they are checked against your words first. Beside your case, the database does not name the people you fear.',
    tested:
      'Tests type names in many ways: in part, misspelt, in other letters. The person meant must find nothing. Others add staff later, or change a name. The person meant must still be kept out.',
    tests: [
      'lib/casework/access/conflict.test.ts',
      'lib/casework/access/policy.test.ts',
      'tests/integration/gate.test.ts',
      'tests/e2e/gate.spec.ts',
      'tests/integration/change-staff.test.ts',
      'tests/integration/take-in-named.test.ts',
    ],
  },
  {
    title: 'The record of who opened what',
    words:
      'The software writes down each time that staff open what you sent. It cannot change or delete what it wrote. The University can have the end of that record kept in another place as well. Then a check finds it if the end was cut off.',
    tested:
      'Tests try to change the record, to delete from it, to write a false time and to get in its way. The database must refuse. Others change it from outside. The check must find it.',
    tests: [
      'tests/integration/audit.test.ts',
      'lib/data/store/audit-chain.test.ts',
      'tests/integration/read-case.test.ts',
    ],
  },
  {
    title: 'The email that we have it',
    words:
      'It goes only to an address that you called safe, and only if you said that we may write. It does not say what it is about. Nothing that anyone typed is in it, so nobody can use us to send their words to you. One address gets no more than one a day.',
    tested:
      'A test gives a threat as a name. The email must not carry it. Others look for words that tell what it is about, and send twice to one address.',
    tests: [
      'tests/integration/send-email.test.ts',
      'emails/we-have-it.test.tsx',
      'lib/disclosure/contact-details.test.ts',
    ],
  },
  {
    title: 'Your visit',
    words:
      'Pages load nothing from other companies: no adverts, no counters, no fonts. Pages of the form are not kept in your browser’s store.',
    tested:
      'A test opens the pages and the form. It watches what they ask for, and looks in the browser’s stores after that. Another reads if each page of the form tells the browser not to keep it.',
    tests: ['tests/e2e/transfer.spec.ts', 'tests/e2e/not-kept.spec.ts'],
  },
  {
    title: 'Leaving fast',
    words: '“Exit this page” ends what you began, and takes you to another website.',
    tested:
      'A test leaves from pages to read and from each kind of page of the form. Another goes back to the form, and nothing of it may be shown.',
    tests: ['tests/e2e/exit.spec.ts'],
  },
  {
    title: 'Broken, forged and huge forms',
    words:
      'What no form of this site could have sent is turned away. So is what is far too large. No single form can hold up the site, whatever someone puts into it.',
    tested:
      'Tests send broken cookies, broken forms, answers that we never asked for and forms without end. Others fill each field with all that is slow to read, or ask for what is slow to answer. They measure the time.',
    tests: [
      'tests/e2e/bad-input.spec.ts',
      'tests/e2e/refused-by-the-server.spec.ts',
      'lib/serving/refusal.test.ts',
      'lib/disclosure/typed-cost.test.ts',
      'tests/e2e/request-cost.spec.ts',
    ],
  },
];

function promiseInWords({ title, words, tested, tests }: SecurityPromise): readonly Block[] {
  return [
    paragraph(strong(`${title}. `), words),
    bullets(
      ['How it is tested: ', tested],
      ['The test: ', ...tests.flatMap((file, index) => [index === 0 ? '' : ', ', code(file)])],
    ),
  ];
}

/** What the software protects, how that is tested, and what it cannot protect from. */
export const security: readonly PageSection[] = [
  {
    id: 'what-is-protected',
    title: 'What is protected',
    body: promises.flatMap(promiseInWords),
  },
  {
    id: 'what-is-not',
    title: 'What we cannot protect you from',
    body: [
      bullets(
        'Your browser’s history still shows that you were here. “Exit this page” does not change that. A browser may keep the name and the icon of this site in other places too. A private window keeps less.',
        'Someone who watches your screen, or has put spy software on your phone or computer, may see what you do. If you fear that, use a device they cannot reach.',
        'The network you use, at home, at work or on campus, can see that you visited this site, and when. It may keep a record of that. It cannot read what you answered. From how much is sent, a skilled person might guess a little: which kind of page you saw, for example.',
        'People may know you from what you tell us, if only a few could have told it. This is so without your name too. You can skip any question.',
        'Emails go to the address you give. Anyone who can open your inbox can read them. So tell us only about ways that are safe.',
        'People with the right to read a case could be careless. The software records who opened what, but cannot stop a person from talking. It cannot call back what someone has copied, saved or printed.',
        'You may name someone by a nickname, or spell a name in a way that nobody thought of. Then the software may not see who you mean. Someone you did not seem to name reads your words first, and that could be the person you mean. A full name or an email address is safest.',
        'A database keeps a log of what it wrote, and when. While your form waits, its tables hold a number that tells much the same. Someone may get an old copy of that log, or of the tables from when your form was still in the inbox. If they have the secret key as well, they could tell when you sent a form without your name. So the University must keep copies and key apart. The software cannot see to that.',
        'Someone who runs the database itself can change the record of who opened what. A check finds that, if the end of the record is kept in another place too. The software cannot see to that either.',
      ),
      paragraph('Read how to ', link('stay safe on this site', '/safety'), '.'),
    ],
  },
  {
    id: 'how-it-is-tested',
    title: 'How it is tested',
    body: [
      paragraph(
        'The people who make this software run these tests each time they change it. A test cannot show that there is no fault. It shows that the ones it looks for are not there.',
      ),
      paragraph(
        'The tests are part of the software. Each is named above by its file. ',
        ...(links.sourceCode === undefined
          ? ['Ask the University for the source if you want to read them.']
          : ['You can read them in ', institutionLink('sourceCode', 'the source'), '.']),
      ),
    ],
  },
  {
    id: 'report-a-weakness',
    title: 'If you find a weakness',
    body: [
      links.securityContact === undefined
        ? paragraph(
            'Please tell the University. This copy of the site does not name a contact for this yet. Until it does, use the contact page on the University’s main website.',
          )
        : paragraph('Please ', institutionLink('securityContact', 'tell the University'), '.'),
      paragraph(
        'Say what you found and how. Please do not read or keep what others have sent, and do not fill in the form to try it out.',
      ),
    ],
  },
  {
    id: 'tests-of-this-site',
    title: 'Tests by the University',
    body:
      securityTests.length === 0
        ? [
            paragraph(
              'When the University has had its own copy of this site tested, it says so here. No such test is recorded yet.',
            ),
          ]
        : [
            bullets(
              ...securityTests.map(
                ({ date, by, scope }) => `${longDate(date)}: ${scope}. Tested by ${by}.`,
              ),
            ),
          ],
  },
];

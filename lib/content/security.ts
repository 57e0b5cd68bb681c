import { institution } from '#lib/institution.ts';
import { institutionLink } from './institution-words.ts';
import { longDate } from './long-date.ts';
import type { PageSection } from './page-section.ts';
import type { PolicyVersion } from './policy-version.ts';
import { type Block, bullets, code, link, paragraph, strong } from './rich-text.ts';

export const securityVersion: PolicyVersion = {
  version: '1.3',
  updatedOn: '2026-11-23',
  changed: 'We say more exactly what a network and a browser can still show.',
};

const { securityTests, links } = institution;

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
      'They are only in your browser, in a locked cookie. It stops working after 30 minutes. They are never part of a web address.',
    tested:
      'A test changes the cookie letter by letter, and opens it with wrong keys. It must stay shut. Another waits until the time is up.',
    tests: ['lib/sealing/cookie-seal.test.ts', 'tests/e2e/time.spec.ts'],
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
    title: 'Your contact details and words',
    words:
      'They are sealed before they are stored. Someone who steals the database cannot read them without a key that is not in it.',
    tested:
      'A test types words in each field. Then it looks for them in the files of the database. It must find none.',
    tests: ['tests/integration/sealing-at-rest.test.ts'],
  },
  {
    title: 'Who reads it',
    words:
      'Staff sign in with their University account. That is not enough by itself: the software checks every time what that person may see.',
    tested:
      'Tests try to sign in with forged and late passes. Others ask for cases that are not theirs. All must be turned away.',
    tests: [
      'tests/e2e/sign-in-refused.spec.ts',
      'tests/integration/read-case.test.ts',
      'tests/integration/anonymous-disclosures.test.ts',
    ],
  },
  {
    title: 'The record of who opened what',
    words:
      'The software writes down each time that someone opens what you sent. The software itself cannot change that record.',
    tested: 'A test tries to change the record, and to delete from it. The database must refuse.',
    tests: ['tests/integration/audit.test.ts'],
  },
  {
    title: 'Your visit',
    words:
      'Pages load nothing from other companies: no adverts, no counters, no fonts. Pages of the form are not kept in your browser’s store.',
    tested:
      'A test opens the pages and the form. It watches what they ask for, and looks in the browser’s stores after that. Another reads what each page of the form says of being kept.',
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
    title: 'Broken and forged forms',
    words: 'What no form of this site could have sent is turned away.',
    tested: 'Tests send broken cookies, broken forms and answers that we never asked for.',
    tests: ['tests/e2e/bad-input.spec.ts', 'lib/serving/refusal.test.ts'],
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
        'People with the right to read a case could be careless. The software records who opened what, but cannot stop a person from talking.',
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

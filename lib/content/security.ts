import { institution } from '#lib/institution.ts';
import { longDate } from './long-date.ts';
import type { PageSection } from './page-section.ts';
import type { PolicyVersion } from './policy-version.ts';
import { bullets, link, paragraph, strong } from './rich-text.ts';

export const securityVersion: PolicyVersion = { version: '1.1', updatedOn: '2026-11-22' };

const { securityTests } = institution;

/** What the software protects, how that is tested, and what it cannot protect from. */
export const security: readonly PageSection[] = [
  {
    id: 'what-is-protected',
    title: 'What is protected',
    body: [
      bullets(
        [
          strong('Your answers, before you send. '),
          'They are only in your browser, in a locked cookie. It stops working after 30 minutes. They are never part of a web address.',
        ],
        [
          strong('Who you are, if you stay anonymous. '),
          'The software does not store your internet address, your device, the time of day or an account. There is nothing to trace back.',
        ],
        [
          strong('Your contact details and words. '),
          'They are sealed before they are stored. Someone who steals the database cannot read them without a key that is not in it.',
        ],
        [
          strong('Who reads it. '),
          'Staff sign in with their University account. That is not enough by itself: the software checks every time what that person may see.',
        ],
        [
          strong('Your visit. '),
          'Pages load nothing from other companies: no adverts, no counters, no fonts. Pages of the form are not kept in your browser’s store.',
        ],
      ),
    ],
  },
  {
    id: 'what-is-not',
    title: 'What we cannot protect you from',
    body: [
      bullets(
        'Your browser’s history still shows that you were here. “Exit this page” does not change that. A private window keeps less.',
        'Someone who watches your screen, or has put spy software on your phone or computer, may see what you do. If you fear that, use a device they cannot reach.',
        'The network you use, at home, at work or on campus, can see that you visited this site. It cannot see what you answered.',
        'People may know you from what you tell us, if only a few could have told it. You can skip any question.',
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
        'The people who make this software test it automatically, each time they change it. Among other things, these tests:',
      ),
      bullets(
        'store contact details, then search the database’s own files for them. They must find none',
        'try to sign in with forged and expired passes, and as people who are not staff. All must be turned away',
        'send broken and forged cookies and answers. Nothing wrong may be stored.',
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

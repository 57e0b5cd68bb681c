import { institution } from '#lib/institution.ts';
import { institutionLink } from './institution-words.ts';
import { longDate } from './long-date.ts';
import type { PageSection } from './page-section.ts';
import type { PolicyVersion } from './policy-version.ts';
import { bullets, link, paragraph, strong } from './rich-text.ts';

export const accessibilityVersion: PolicyVersion = {
  version: '1.2',
  updatedOn: '2026-11-23',
  changed:
    'We tested again, after the pages of the form were made smaller. We say nothing else than before.',
};

const { university, service, links } = institution;

/** The statement that the regulations for public bodies ask for, part by part. */
export const accessibility: readonly PageSection[] = [
  {
    id: 'what-you-can-do',
    title: 'What you should be able to do',
    body: [
      paragraph(
        `This statement is about the public pages and the form of ${service.name}. The ${university.name} runs it. We want everyone to be able to use it. So you should be able to:`,
      ),
      bullets(
        'make all of it four times as big, and read it without going sideways',
        'use all of it with a keyboard alone',
        'use it with a screen reader',
        'use it with JavaScript switched off',
        'have it in light, dark or strong colours, as your device is set',
        'skip any question in the form.',
      ),
    ],
  },
  {
    id: 'known-limits',
    title: 'What we know does not work, or do not know',
    body: [
      bullets(
        [
          strong('Who has tested it. '),
          'Only the people who make it, so far. No people with disabilities have tested it yet, and no experts from elsewhere.',
        ],
        [
          strong('Screen readers. '),
          'Tests look at what a browser tells them. Nobody has tried each page with each screen reader.',
        ],
        [
          strong('Language. '),
          'It is in English only. There is no sign language, no Easy Read and no sound.',
        ],
        [
          strong('Time. '),
          'The form forgets your answers 30 minutes after the last one. This is to keep you safe if others can reach your device. Each answer starts the 30 minutes again. Five minutes before the end, most browsers ask if you are still there. One press gives you more time.',
        ],
        [
          strong('Other sites. '),
          'Some links lead to sites of other people. We cannot speak for those.',
        ],
      ),
    ],
  },
  {
    id: 'compliance-status',
    title: 'Does it meet the rules?',
    body: [
      paragraph(
        'The rules are the Web Content Accessibility Guidelines (WCAG), version 2.2, level AA. This website is partially compliant with them.',
      ),
      paragraph(
        'Our tests have found no part that fails them. But tools find only some barriers. These have not been tested yet, so we do not claim to meet the rules in full:',
      ),
      bullets(
        'the site with a screen reader that a person uses',
        'the site with voice control, or with a switch',
        'the site with people who have disabilities',
        'the site in browsers other than Chromium.',
      ),
    ],
  },
  {
    id: 'how-it-is-tested',
    title: 'How it is tested',
    body: [
      paragraph(
        `The people who make the software run these tests when they change it. They last ran them for this statement on ${longDate(accessibilityVersion.updatedOn)}. Machines do all of them:`,
      ),
      bullets(
        'Two tools, axe and IBM Equal Access, look for barriers. They look at each page and at each state of the form: narrow and light, wide and dark, and in strong colours.',
        'A test fills in the form in the Chromium browser, with JavaScript and without, and with the keyboard alone.',
        'Tests make the text wider and bigger, and measure what can be tapped.',
        'A test works out the contrast of the colours, in light and in dark.',
      ),
    ],
  },
  {
    id: 'tell-us',
    title: 'If something does not work for you',
    body: [
      paragraph(
        'Please tell the University. You can also ask for what is on this site in another form, such as large print.',
      ),
      links.accessibilityContact === undefined
        ? paragraph(
            'This copy of the site does not name a contact for this yet. Until it does, use the contact page on the University’s main website.',
          )
        : paragraph(institutionLink('accessibilityContact', 'How to contact us about this'), '.'),
      paragraph('No time for an answer has been set for this site yet.'),
      paragraph(
        'It helps to say which page it was and what you tried to do. You do not have to say why you came to this site.',
      ),
    ],
  },
  {
    id: 'if-you-are-not-happy',
    title: 'If you are not happy with the answer',
    body: [
      paragraph(
        'The Equality and Human Rights Commission (EHRC) enforces the law on this. It is called the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018.',
      ),
      paragraph(
        'If you are not happy with how the University answers, contact the ',
        link(
          'Equality Advisory and Support Service (EASS)',
          'https://www.equalityadvisoryservice.com/',
        ),
        '. They give advice for free.',
      ),
    ],
  },
  {
    id: 'this-statement',
    title: 'About this statement',
    body: [
      paragraph(
        `We wrote this statement on ${longDate('2026-11-22')}. We last looked through it on ${longDate(accessibilityVersion.updatedOn)}.`,
      ),
    ],
  },
];

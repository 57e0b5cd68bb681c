import { institution } from '#lib/institution.ts';
import { hoursInWords, institutionLink, workingDaysInWords } from './institution-words.ts';
import type { PageSection } from './page-section.ts';
import { bullets, link, paragraph, phone, strong } from './rich-text.ts';

const { university, service, teams, emergency, calendar, serviceStandards, links } = institution;
const { student, staff } = teams;

/** Who is behind the service, and what can be expected of them. */
export const about: readonly PageSection[] = [
  {
    id: 'our-teams',
    title: 'Our teams',
    body: [
      paragraph(`${service.name} is a service of the ${university.name}. Two teams work with it:`),
      bullets(
        [
          strong(`${student.name}. `),
          `They are there for students. They are part of ${student.partOf}. Read about `,
          institutionLink('disclosureProcess', 'how students are supported'),
          '.',
        ],
        [
          strong(`${staff.name}. `),
          `They are there for staff. They are part of the ${staff.partOf}. Read about `,
          institutionLink('staffDisclosure', 'how staff are supported'),
          '.',
        ],
      ),
    ],
  },
  {
    id: 'who-reads-what',
    title: 'Who reads what you send',
    body: [
      bullets(
        [strong('With your contact details, from a student: '), `a caseworker of ${student.name}.`],
        [strong('With your contact details, from staff: '), `one of the ${staff.name}.`],
        [
          strong('If you are under 18, or in danger now: '),
          'the lead for keeping people safe reads it as well.',
        ],
        [
          strong('If you say who must not have it: '),
          'only people whom your words do not fit. Two people outside both teams stand by for that.',
        ],
        [strong('Without your name: '), 'a system administrator. They are not told who you are.'],
      ),
      paragraph(
        'Others hear of it only if they need to, to support you or because someone may be at risk.',
      ),
    ],
  },
  {
    id: 'what-we-can-do',
    title: 'What we can do',
    body: [
      bullets(
        'Listen, and take you seriously.',
        'Talk with you about what you need, and how to keep safe.',
        'Tell you who else can help, here and elsewhere.',
        'Explain how to make a formal report, and guide you through it if you want that.',
        'Support you if you never make one.',
      ),
    ],
  },
  {
    id: 'what-we-cannot-do',
    title: 'What we cannot do',
    body: [
      bullets(
        [
          strong('Come at once. '),
          'We are not there for emergencies. If there is danger, call ',
          phone(emergency.emergencyServices),
          '.',
        ],
        [
          strong('Reach you if you stay anonymous. '),
          'We do not know who you are. So we cannot support you, or start a formal process.',
        ],
        [
          strong('Promise to keep all of it to ourselves. '),
          'If someone is at risk, we may have to act or to tell others.',
        ],
        [strong('Do the work of the police. '), 'But we can talk with you about going to them.'],
        [
          strong('Support people from elsewhere. '),
          'We work with students and staff. Our ',
          link('support page', '/support'),
          ' names people who help anyone.',
        ],
      ),
    ],
  },
  {
    id: 'when-we-are-there',
    title: 'When we are there',
    body: [
      paragraph(
        `You can send the form day or night. People read and answer it from Monday to Friday, ${hoursInWords(calendar)}. They are not there on bank holidays, or when the University is closed.`,
      ),
      paragraph(
        `If you leave contact details, we aim to contact you within ${workingDaysInWords(serviceStandards.firstContact.green.workingDays)}. It is sooner if someone may not be safe.`,
      ),
      paragraph(`${emergency.securityName} answer day and night: `, phone(emergency.security), '.'),
    ],
  },
  {
    id: 'open-source',
    title: 'The software',
    body: [
      paragraph(
        'This site runs on open source software. Anyone may read how it works, use it and make it better. Its licence is the GNU AGPL, version 3.',
      ),
      ...(links.sourceCode === undefined
        ? []
        : [paragraph('You can ', institutionLink('sourceCode', 'read the source'), '.')]),
    ],
  },
];

import { directory } from '#lib/content/directory.ts';
import { browserHelp } from '#lib/content/safety.ts';
import { institution } from '#lib/institution.ts';

const { university, service, teams, emergency, lawfulBasis } = institution;

/**
 * What counts as one short word. A name is recognised, not read syllable by syllable, and a writer cannot choose
 * another: the formula would blame the text for what a team, a helpline, a browser or a law is called.
 */
export const names: readonly string[] = [
  university.name,
  university.shortName,
  service.name,
  teams.student.name,
  teams.student.partOf,
  teams.staff.name,
  teams.staff.contact,
  teams.staff.partOf,
  emergency.securityName,
  emergency.safetyApp.name,
  lawfulBasis.personal,
  lawfulBasis.sensitive,
  ...directory.map(({ name }) => name),
  ...browserHelp.map(({ name }) => name),

  // Products and their parts, as their makers call them.
  'Chromium',
  'JavaScript',
  'Microsoft Teams',
  'Android',
  'iPhone',
  'New Incognito window',
  'New Incognito tab',
  'New Incognito Tab',
  'New private window',
  'New Private Window',
  'New InPrivate window',
  'InPrivate',
  'Show All History',
  'Manage history',
  'Turn on Secret mode',

  // Laws, licences, standards and bodies of the state.
  'UK GDPR',
  'GNU AGPL',
  'WCAG',
  'Web Content Accessibility Guidelines',
  'Equality Advisory and Support Service',
  'EASS',
  'Equality and Human Rights Commission',
  'EHRC',
  'Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018',
  'Information Commissioner’s Office',
  'ICO',
  'Student Conduct',
  'Human Resources',
  'British Sign Language',
  'Leicestershire',
  'England',
  'LGBT+',
  'name@example.com',
];

import { emergencyNumbers } from './emergency-numbers.ts';
import { type Institution, institutionSchema } from './institution-schema.ts';

/** Bank holidays of England and Wales, with substitute days (gov.uk/bank-holidays). */
const bankHolidays = [
  { date: '2026-01-01', name: 'New Year’s Day' },
  { date: '2026-04-03', name: 'Good Friday' },
  { date: '2026-04-06', name: 'Easter Monday' },
  { date: '2026-05-04', name: 'Early May bank holiday' },
  { date: '2026-05-25', name: 'Spring bank holiday' },
  { date: '2026-08-31', name: 'Summer bank holiday' },
  { date: '2026-12-25', name: 'Christmas Day' },
  { date: '2026-12-28', name: 'Boxing Day (substitute day)' },
  { date: '2027-01-01', name: 'New Year’s Day' },
  { date: '2027-03-26', name: 'Good Friday' },
  { date: '2027-03-29', name: 'Easter Monday' },
  { date: '2027-05-03', name: 'Early May bank holiday' },
  { date: '2027-05-31', name: 'Spring bank holiday' },
  { date: '2027-08-30', name: 'Summer bank holiday' },
  { date: '2027-12-27', name: 'Christmas Day (substitute day)' },
  { date: '2027-12-28', name: 'Boxing Day (substitute day)' },
  { date: '2028-01-03', name: 'New Year’s Day (substitute day)' },
  { date: '2028-04-14', name: 'Good Friday' },
  { date: '2028-04-17', name: 'Easter Monday' },
  { date: '2028-05-01', name: 'Early May bank holiday' },
  { date: '2028-05-29', name: 'Spring bank holiday' },
  { date: '2028-08-28', name: 'Summer bank holiday' },
  { date: '2028-12-25', name: 'Christmas Day' },
  { date: '2028-12-26', name: 'Boxing Day' },
];

/** The University of Leicester. Another university replaces these values and nothing else. */
const leicester: Institution = {
  university: { name: 'University of Leicester', shortName: 'Leicester' },
  country: 'GB',
  service: { name: 'Report + Support' },
  teams: {
    student: { name: 'Standing Together', partOf: 'Student Support Services' },
    staff: {
      name: 'Dignity and Respect Contacts',
      contact: 'Dignity and Respect Contact',
      partOf: 'EDI team (equality, diversity and inclusion)',
    },
  },
  emergency: emergencyNumbers,
  links: {
    mitigatingCircumstances: {
      href: 'https://le.ac.uk/policies/regulations/mitigating-circumstances',
      certainty: 'check',
    },
    studentConduct: {
      href: 'https://le.ac.uk/policies/regulations/senate-regulations/senate-regulation-11/intro',
      certainty: 'sure',
    },
    disclosureProcess: {
      href: 'https://le.ac.uk/about/making-a-difference/equality/standing-together/case-management/disclosure-and-support-process',
      certainty: 'sure',
    },
    staffDisclosure: {
      href: 'https://le.ac.uk/about/making-a-difference/equality/against-harassment/staff',
      certainty: 'check',
    },
    studentPrivacyNotice: {
      href: 'https://le.ac.uk/policies/privacy/students/student-information/student-services',
      certainty: 'check',
    },
    staffPrivacyNotice: {
      href: 'https://le.ac.uk/policies/privacy/staff/employment-information',
      certainty: 'check',
    },
  },
  calendar: {
    timeZone: 'Europe/London',
    opensAt: '09:00',
    closesAt: '17:00',
    bankHolidays,
    closureDays: [],
    coversUntil: '2028-12-31',
  },
  buildings: [
    'Attenborough Tower',
    'Bennett Building',
    'Charles Wilson Building',
    'David Wilson Library',
    'Engineering Building',
    'Fielding Johnson Building',
    'George Davies Centre',
    'Hodgkin Building',
    'Ken Edwards Building',
    'Maurice Shock Building',
    'Percy Gee Building',
    'Rattray Lecture Theatre',
    'Sir Bob Burgess Building',
  ],
  serviceStandards: {
    firstContact: {
      red: { workingHours: 4 },
      amber: { workingDays: 1 },
      green: { workingDays: 2 },
    },
    acknowledgement: { workingHours: 1 },
    anonymousReading: {
      red: { workingDays: 0 },
      amber: { workingDays: 2 },
      green: { workingDays: 2 },
    },
    mitigatingCircumstances: { workingDays: 7 },
  },
  anonymousBatches: ['09:00', '12:00', '15:00'],
  structuredToolHeight: 14,
  burst: { anonymous: 20, named: 20 },
  retention: {
    anonymousDisclosure: 'P12M',
    closedCase: 'P6Y',
    formalReport: 'P6Y',
    untilBirthday: 25,
    contactWishes: 'P90D',
    auditAfterCase: 'P1Y',
    emailLog: 'P12M',
  },
  lawfulBasis: {
    personal: 'public task, Article 6(1)(e) of the UK GDPR',
    sensitive: 'substantial public interest, Article 9(2)(g) of the UK GDPR',
  },
  onCall: [],
  email: {
    neutralSubject: 'A message from the University',
    senderName: 'University of Leicester',
  },
  securityTests: [],
  exitAddress: 'https://www.bbc.co.uk/weather',
};

/** The institution this installation serves: validated when first imported, and never changed after. */
export const institution = deepFreeze(institutionSchema.parse(leicester));

type DeepReadonly<Value> = Value extends object
  ? { readonly [Key in keyof Value]: DeepReadonly<Value[Key]> }
  : Value;

function deepFreeze<Value>(value: Value): DeepReadonly<Value>;
function deepFreeze(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  for (const part of Object.values(value)) deepFreeze(part);
  return Object.freeze(value);
}

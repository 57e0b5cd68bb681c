import { z } from 'zod';
import { tellsSomebodyElse } from './telling-words.ts';

const words = z.string().trim().min(1);
/** What stands in an inbox, where somebody beside the person may see it. */
const neutralWords = words
  .max(80)
  .refine((value) => !tellsSomebodyElse(value), 'a word in it tells what an email is about');
const isoDate = z.iso.date();
const webAddress = z.url({ protocol: /^https$/ });
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day, as 09:00');
const isoDuration = z.string().regex(/^P[1-9]\d*[YMD]$/, 'a length of time, as P6Y, P12M or P90D');
const workingDays = z.number().int().min(0).max(60);

const phoneNumber = z.strictObject({
  display: z.string().regex(/^[\d ]{3,}$/),
  tel: z.string().regex(/^(\+\d{10,14}|\d{3,6})$/),
});

/**
 * A page elsewhere. `check`: somebody of the institution must confirm it before going live; the
 * configuration's check report says so, the public pages do not.
 */
const externalLink = z.strictObject({
  href: webAddress,
  certainty: z.enum(['sure', 'check']),
});

/** The same for whom to write to: a page or an address of email. */
const contactLink = externalLink.extend({ href: z.url({ protocol: /^(https|mailto)$/ }) });

const sortedDates = (dates: readonly { readonly date: string }[]) =>
  dates.every(({ date }, index) => index === 0 || date > (dates[index - 1]?.date ?? ''));

const namedDates = z
  .array(z.strictObject({ date: isoDate, name: words }))
  .refine(sortedDates, 'dates must be in order, each only once');

const calendar = z
  .strictObject({
    timeZone: words.refine(isTimeZone, 'a time zone, as Europe/London'),
    opensAt: timeOfDay,
    closesAt: timeOfDay,
    /** England's bank holidays, with the substitute day where one falls on a weekend. */
    bankHolidays: namedDates,
    /** Further days on which the institution is closed. */
    closureDays: namedDates,
    /** The last day for which the lists above are complete. */
    coversUntil: isoDate,
  })
  .refine(({ opensAt, closesAt }) => opensAt < closesAt, 'must open before it closes')
  .refine(
    ({ bankHolidays }) => bankHolidays.every(({ date }) => !isWeekend(date)),
    'a bank holiday on a weekend: give the substitute day instead',
  )
  .refine(
    ({ bankHolidays, closureDays, coversUntil }) =>
      [...bankHolidays, ...closureDays].every(({ date }) => date <= coversUntil),
    'a date lies after the end of the calendar',
  )
  .refine(
    ({ bankHolidays, coversUntil }) => coversEachYear(bankHolidays, coversUntil),
    'a year of the calendar has fewer than eight bank holidays',
  );

const standardInDays = z.strictObject({ workingDays });
const standardInHours = z.strictObject({ workingHours: z.number().positive().max(8) });

const serviceStandards = z
  .strictObject({
    /** How soon a person makes contact after a named disclosure, by intake level. */
    firstContact: z.strictObject({
      red: standardInHours,
      amber: standardInDays,
      green: standardInDays,
    }),
    /** How soon a named person says that they have seen that a case is Red. */
    acknowledgement: standardInHours,
    /** How soon an anonymous disclosure is read. 0: on the same working day. */
    anonymousReading: z.strictObject({
      red: standardInDays,
      amber: standardInDays,
      green: standardInDays,
    }),
    mitigatingCircumstances: standardInDays,
  })
  .refine(
    ({ acknowledgement, firstContact }) =>
      acknowledgement.workingHours <= firstContact.red.workingHours,
    'a Red case is acknowledged before the first contact is due',
  );

/** Everything that names an institution or is its to decide. */
export const institutionSchema = z.strictObject({
  university: z.strictObject({ name: words, shortName: words }),
  /** The country whose phone numbers are typed without a country's code (ISO 3166-1, two letters). */
  country: z.string().regex(/^[A-Z]{2}$/, 'a country, as GB'),
  service: z.strictObject({ name: words }),
  teams: z.strictObject({
    student: z.strictObject({ name: words, partOf: words }),
    /** `name`: the team; `contact`: one of its members. */
    staff: z.strictObject({ name: words, contact: words, partOf: words }),
  }),
  emergency: z.strictObject({
    emergencyServices: phoneNumber,
    security: phoneNumber,
    securityName: words,
    /** Where room is scarce. */
    securityShortName: words,
    safetyApp: z.strictObject({ name: words, link: externalLink.optional() }),
  }),
  links: z.strictObject({
    mitigatingCircumstances: externalLink.optional(),
    studentConduct: externalLink.optional(),
    disclosureProcess: externalLink.optional(),
    staffDisclosure: externalLink.optional(),
    studentPrivacyNotice: externalLink.optional(),
    staffPrivacyNotice: externalLink.optional(),
    /** Where people say that they cannot use something. The accessibility statement needs one. */
    accessibilityContact: contactLink.optional(),
    /** Whom to write to about what is held of a person. The privacy notice needs one. */
    dataProtectionOfficer: contactLink.optional(),
    /** Where somebody who finds a weakness of this installation says so. security.txt needs one. */
    securityContact: contactLink.optional(),
    /** Where the source of this installation's software is offered. */
    sourceCode: externalLink.optional(),
  }),
  calendar,
  /** Buildings in which people may be met: emails name no other place. The words of each may stand in any order. */
  buildings: z.array(neutralWords).min(1),
  serviceStandards,
  /** Times of day at which anonymous disclosures are taken out of the inbox, all at once: in order. */
  anonymousBatches: z.array(timeOfDay).min(1).readonly(),
  /** What a structured tool has to count for an assessment to be at least high. */
  structuredToolHeight: z.number().int().min(1).max(100),
  /** From how many disclosures in a day on the queues show them as a burst. */
  burst: z.strictObject({
    anonymous: z.number().int().min(2).max(10_000),
    named: z.number().int().min(2).max(10_000),
  }),
  /** How long each kind of record is kept, as ISO 8601 durations. The data protection officer decides. */
  retention: z.strictObject({
    anonymousDisclosure: isoDuration,
    closedCase: isoDuration,
    formalReport: isoDuration,
    /** A case of a person under 18 is kept at least until this birthday. */
    untilBirthday: z.number().int().min(18).max(100),
    contactWishes: isoDuration,
    auditAfterCase: isoDuration,
    emailLog: isoDuration,
    /** When the data protection officer confirmed these times; until then the privacy notice calls them a proposal. */
    confirmedOn: isoDate.optional(),
  }),
  /**
   * Why the law lets the institution use what people tell it, in the words of the law. The data protection officer decides;
   * until they have (`confirmedOn`), the privacy notice calls it a proposal.
   */
  lawfulBasis: z.strictObject({
    personal: words,
    /** Health, sex life, beliefs and the like. */
    sensitive: words,
    confirmedOn: isoDate.optional(),
  }),
  /** The addresses of those on record as staff who are on call outside working time; empty where nobody is. */
  onCall: z.array(z.email().lowercase()).readonly(),
  email: z.strictObject({ neutralSubject: neutralWords, senderName: neutralWords }),
  /** Tests of the institution's own installation. Pages claim a test only where one is recorded. */
  securityTests: z.array(
    z.strictObject({ date: isoDate, by: words, scope: words, report: webAddress.optional() }),
  ),
  /** Where "Exit this page" goes: busy, harmless, and likely to have been visited anyway. */
  exitAddress: webAddress,
});

export type Institution = z.infer<typeof institutionSchema>;

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en-GB', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function isWeekend(date: string): boolean {
  const day = new Date(`${date}T00:00:00Z`).getUTCDay();
  return day === 0 || day === 6;
}

function coversEachYear(
  holidays: readonly { readonly date: string }[],
  coversUntil: string,
): boolean {
  const first = Number(holidays[0]?.date.slice(0, 4) ?? Number.NaN);
  const last = Number(coversUntil.slice(0, 4));
  if (Number.isNaN(first)) return false;
  for (let year = first; year <= last; year += 1) {
    if (holidays.filter(({ date }) => date.startsWith(`${year}-`)).length < 8) return false;
  }
  return true;
}

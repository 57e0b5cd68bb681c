import 'server-only';
import { createElement, type ReactElement } from 'react';
import { AgreedForYou } from '#emails/to-staff/agreed-for-you.tsx';
import { AppointmentBooked } from '#emails/to-staff/appointment-booked.tsx';
import { Assigned } from '#emails/to-staff/assigned.tsx';
import { BecameRed } from '#emails/to-staff/became-red.tsx';
import type { CaseNoticeProps } from '#emails/to-staff/case-notice.tsx';
import { CoWorkersChanged } from '#emails/to-staff/co-workers-changed.tsx';
import { CoverOpened } from '#emails/to-staff/cover-opened.tsx';
import { FollowUpDue } from '#emails/to-staff/follow-up-due.tsx';
import { GateAsked } from '#emails/to-staff/gate-asked.tsx';
import { LeadDecides } from '#emails/to-staff/lead-decides.tsx';
import { LoweringAsked } from '#emails/to-staff/lowering-asked.tsx';
import { NeedsOwner } from '#emails/to-staff/needs-owner.tsx';
import { NewCase } from '#emails/to-staff/new-case.tsx';
import { NotDelivered } from '#emails/to-staff/not-delivered.tsx';
import { RedAlert } from '#emails/to-staff/red-alert.tsx';
import { SafeguardingAsked } from '#emails/to-staff/safeguarding-asked.tsx';
import { isWaySafe } from '#lib/casework/appointments/against-wishes.ts';
import { calendarFile, placeInCalendar } from '#lib/casework/appointments/calendar-file.ts';
import type { AppointmentLetter } from '#lib/casework/emails/appointment-letters.ts';
import type { ReporterEmailKind, StaffEmailKind } from '#lib/casework/emails/kinds.ts';
import { contactByInWords } from '#lib/casework/emails/letters.ts';
import type { ReporterEmail } from '#lib/casework/emails/reporter-emails.ts';
import { claimConfirmation } from '#lib/data/emails/confirmed-addresses.ts';
import type { QueuedEmail, QueuedForReporter, QueuedForStaff } from '#lib/data/emails/queue.ts';
import { addressForConfirmation } from '#lib/disclosure/contact-details.ts';
import { institution } from '#lib/institution.ts';
import { noticeOf } from './case-notice.ts';
import { reporterElement } from './reporter-element.ts';

/** How one kind of email is sent: whether it still says what is true, and what it says. */
interface Row<Email extends QueuedEmail> {
  /** Whether what happened meanwhile left it without use. */
  readonly isOvertaken?: (email: Email) => boolean;
  readonly subject: (email: Email) => string;
  /** What arrives; nothing where there is nothing to say any more. */
  readonly element: (email: Email, now: Temporal.Instant) => ReactElement | undefined;
}

/** An email to the person who got in touch: the safe-contact contract stands above all. */
export interface ReporterRow extends Row<QueuedForReporter> {
  /** The one address that it may go to, by the wishes as they are now; none where they do not allow it. */
  readonly recipient: (email: QueuedForReporter) => string | undefined;
  /** Whether it is a step towards a contact, which who was tried and wished “stop” or “wait for me” is not to get. */
  readonly isOfContact?: true;
  /** A calendar file that comes with it, where they asked for one. */
  readonly calendar?: (email: QueuedForReporter, now: Temporal.Instant) => string | undefined;
  /** Asked last before it goes: a code where it must not go all the same. */
  readonly refusal?: (address: string, emailId: string) => Promise<string | undefined>;
}

/** An email to those who work on a case. To whom it may go is one question for all of them, and is answered with the data. */
export type StaffRow = Row<QueuedForStaff>;

function toReporter(
  written: (email: QueuedForReporter, now: Temporal.Instant) => ReporterEmail | undefined,
  rest: Pick<ReporterRow, 'refusal' | 'isOvertaken' | 'isOfContact' | 'calendar'> &
    Partial<Pick<ReporterRow, 'recipient'>> = {},
): ReporterRow {
  return {
    // Who allowed us to confirm by email expects one; whoever did not may not want any.
    recipient: ({ contact }) => addressForConfirmation(contact),
    subject: () => institution.email.neutralSubject,
    element: (email, now) => {
      const given = written(email, now);
      return given && reporterElement(given);
    },
    ...rest,
  };
}

function toStaff(
  template: (props: CaseNoticeProps) => ReactElement,
  what: string,
  isOvertaken: (email: QueuedForStaff) => boolean,
): StaffRow {
  return {
    subject: ({ about: { reference } }) => `${reference}: ${what}`,
    element: ({ about }, now) => createElement(template, noticeOf(about, now)),
    isOvertaken,
  };
}

/** An email about an appointment, which the person agreed to: it is no attempt to reach them. */
function ofAppointment(letter: AppointmentLetter): ReporterRow {
  return toReporter(
    ({ appointment, texts }) =>
      appointment && {
        kind: `appointment-${letter}`,
        words: { texts, ...appointment.words },
      },
    {
      isOvertaken: ({ appointment, contact }) =>
        appointment === undefined ||
        appointment.isOvertaken ||
        (letter === 'cancellation') !== (appointment.status === 'cancelled') ||
        (letter === 'reminder' && appointment.isLost) ||
        // The wishes may have changed since: nobody is told that they will be called where a call is not safe.
        (letter !== 'cancellation' && !isWaySafe(appointment.words.way, contact)),
      calendar: ({ appointment }, madeAt) =>
        appointment?.file && letter !== 'reminder'
          ? calendarFile({
              ...appointment.file,
              ...appointment.words,
              place: placeInCalendar(appointment.words),
              isCancelled: letter === 'cancellation',
              madeAt,
            })
          : undefined,
    },
  );
}

const isClosed = ({ state }: { readonly state: string }) => state === 'closed';

/** Every kind of email to a person who got in touch, once. */
export const reporterEmails: Readonly<Record<ReporterEmailKind, ReporterRow>> = {
  'we-have-it': toReporter(
    ({ receivedAt, texts }, now) => ({
      kind: 'we-have-it',
      words: { texts, contactBy: contactByInWords(receivedAt, now).day },
    }),
    {
      refusal: async (address, emailId) =>
        (await claimConfirmation(address, emailId)) ? undefined : 'one-a-day',
    },
  ),
  introduction: toReporter(
    ({ receivedAt, owner, texts }, now) => {
      const { day, isOver } = contactByInWords(receivedAt, now);
      return owner === undefined
        ? undefined
        : {
            kind: 'introduction',
            words: { texts, colleague: owner, contactBy: isOver ? undefined : day },
          };
    },
    { isOfContact: true, isOvertaken: isClosed },
  ),
  tried: toReporter(
    ({ nextStep, texts }) => ({
      kind: 'tried',
      words: { texts, isTriedAgain: nextStep === 'attempt' },
    }),
    {
      isOfContact: true,
      isOvertaken: ({ lastContactAt, queuedAt }) =>
        lastContactAt !== undefined && Temporal.Instant.compare(lastContactAt, queuedAt) >= 0,
    },
  ),
  'appointment-invitation': ofAppointment('invitation'),
  'appointment-change': ofAppointment('change'),
  'appointment-cancellation': ofAppointment('cancellation'),
  'appointment-reminder': ofAppointment('reminder'),
  // A content email: of all of them this one alone says what was discussed.
  'follow-up': toReporter(({ followUp }) => followUp && { kind: 'follow-up', words: followUp }, {
    recipient: ({ addressForContent }) => addressForContent,
    isOvertaken: ({ followUp }) => followUp === undefined,
  }),
  'keeping-in-touch': toReporter(({ texts }) => ({ kind: 'keeping-in-touch', words: { texts } }), {
    isOfContact: true,
    // It has ended, something else came first, or somebody was in touch with them since.
    isOvertaken: ({ state, lastContactAt, queuedAt }) =>
      state !== 'touch' ||
      (lastContactAt !== undefined && Temporal.Instant.compare(lastContactAt, queuedAt) >= 0),
  }),
  closed: toReporter(
    ({ texts, wantsFeedback }) => ({ kind: 'closed', words: { texts, wantsFeedback } }),
    { isOvertaken: (email) => !isClosed(email) },
  ),
  'door-open': toReporter(({ texts }) => ({ kind: 'door-open', words: { texts } }), {
    isOvertaken: (email) => !isClosed(email),
  }),
};

/** Every kind of email to staff, once. */
export const staffEmails: Readonly<Record<StaffEmailKind, StaffRow>> = {
  'new-case': toStaff(
    NewCase,
    'new in your queue',
    ({ about }) => isClosed(about) || about.assignedToId !== null,
  ),
  assigned: toStaff(Assigned, 'assigned to you', ({ about }) => isClosed(about) || !about.isTheirs),
  'red-alert': toStaff(
    RedAlert,
    'please acknowledge',
    ({ about, hasLater }) =>
      hasLater || isClosed(about) || about.level !== 'red' || about.isAcknowledged,
  ),
  'cover-opened': toStaff(CoverOpened, 'opened for cover', ({ about }) => isClosed(about)),
  'co-workers-changed': toStaff(CoWorkersChanged, 'its co-workers changed', ({ about }) =>
    isClosed(about),
  ),
  'needs-owner': toStaff(
    NeedsOwner,
    'needs somebody',
    ({ about }) => isClosed(about) || about.assignedToId !== null,
  ),
  'lead-decides': toStaff(
    LeadDecides,
    'waits for you to decide',
    ({ about, hasLater }) => hasLater || isClosed(about) || about.nextStep !== 'lead',
  ),
  'safeguarding-asked': toStaff(
    SafeguardingAsked,
    'waits for your decision',
    ({ about, hasLater }) => hasLater || isClosed(about) || about.nextStep !== 'decide',
  ),
  'became-red': toStaff(
    BecameRed,
    'became Red',
    ({ about, hasLater }) => hasLater || isClosed(about) || about.level !== 'red',
  ),
  'lowering-asked': toStaff(
    LoweringAsked,
    'waits for you as second person',
    ({ about, hasLater }) => hasLater || isClosed(about) || !about.isLoweringAsked,
  ),
  'appointment-booked': toStaff(
    AppointmentBooked,
    'an appointment for you',
    ({ about }) => isClosed(about) || about.meetsAt === undefined,
  ),
  'agreed-for-you': toStaff(AgreedForYou, 'something for you to do', ({ about }) =>
    isClosed(about),
  ),
  // They have it by now, or want none.
  'follow-up-due': toStaff(
    FollowUpDue,
    'due today',
    ({ about }) => about.followUpDueAt === undefined,
  ),
  // It goes on to somebody else, or is answered: then it is not theirs any more.
  'gate-asked': toStaff(
    GateAsked,
    'please answer a question',
    ({ about, hasLater }) => hasLater || about.askedUntil === undefined,
  ),
  'not-delivered': toStaff(NotDelivered, 'an email was not delivered', () => false),
};

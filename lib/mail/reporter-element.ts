import { createElement, type ReactElement } from 'react';
import { Appointment } from '#emails/to-reporter/appointment.tsx';
import { Closed } from '#emails/to-reporter/closed.tsx';
import { DoorOpen } from '#emails/to-reporter/door-open.tsx';
import { FollowUp } from '#emails/to-reporter/follow-up.tsx';
import { Introduction } from '#emails/to-reporter/introduction.tsx';
import { KeepingInTouch } from '#emails/to-reporter/keeping-in-touch.tsx';
import { Tried } from '#emails/to-reporter/tried.tsx';
import { WeHaveIt } from '#emails/to-reporter/we-have-it.tsx';
import type { ReporterEmail } from '#lib/casework/emails/reporter-emails.ts';
import { institution } from '#lib/institution.ts';

const university = institution.university.name;

/** @returns the template of an email to a person who got in touch, filled: the one that is shown before it goes is the one that goes */
export function reporterElement(email: ReporterEmail): ReactElement {
  switch (email.kind) {
    case 'we-have-it':
      return createElement(WeHaveIt, { university, ...email.words });
    case 'introduction':
      return createElement(Introduction, { university, ...email.words });
    case 'tried':
      return createElement(Tried, { university, ...email.words });
    case 'appointment-invitation':
      return createElement(Appointment, { university, letter: 'invitation', ...email.words });
    case 'appointment-change':
      return createElement(Appointment, { university, letter: 'change', ...email.words });
    case 'appointment-cancellation':
      return createElement(Appointment, { university, letter: 'cancellation', ...email.words });
    case 'appointment-reminder':
      return createElement(Appointment, { university, letter: 'reminder', ...email.words });
    case 'follow-up':
      return createElement(FollowUp, { university, ...email.words });
    case 'keeping-in-touch':
      return createElement(KeepingInTouch, { university, ...email.words });
    case 'closed':
      return createElement(Closed, { university, ...email.words });
    case 'door-open':
      return createElement(DoorOpen, { university, ...email.words });
  }
}

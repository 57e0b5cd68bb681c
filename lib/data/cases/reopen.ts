import 'server-only';
import { actsAsLead } from '#lib/casework/access/parts.ts';
import { dueAt } from '#lib/casework/clock/clock.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { reopeningFields } from '#lib/casework/closing/fields.ts';
import type { FormRefused } from '#lib/forms/field.ts';
import { readForm } from '#lib/forms/read-form.ts';
import { institution } from '#lib/institution.ts';
import { askAboutFollowUps } from '../follow-up/ask-about-follow-ups.ts';
import { tellDutyLeads } from '../staff-emails/tell.ts';
import { storedInstant } from '../store/instants.ts';
import { factsOf } from './case-facts.ts';
import { giveCover } from './cover.ts';
import { type CaseStep, inCase } from './in-case.ts';
import { type Looked, lookAtCase } from './look-at-case.ts';
import { standNow } from './stand.ts';

/** What the page of opening a case again shows. */
export interface ReopeningView {
  /** Whether the viewer covers the case then, until its lead has assigned it. */
  readonly covers: boolean;
}

/**
 * What becomes of a case that is opened again, for the page on which it is.
 * @throws what `lookAtCase` throws
 */
export async function readReopening(
  reference: string,
  now = Temporal.Now.instant(),
): Promise<Looked<ReopeningView>> {
  return lookAtCase(
    reference,
    'reopen',
    async ({ viewer, held }) => ({ covers: coversMeanwhile({ viewer, held, now }) }),
    { now },
  );
}

/**
 * Opens a case again: it is new, before its lead, with a clock of its own. Whoever had it is in its Story.
 * @throws what {@link inCase} throws
 */
export async function reopenCase(
  reference: string,
  form: FormData,
  now = Temporal.Now.instant(),
): Promise<FormRefused | 'saved'> {
  const outcome = readForm(reopeningFields, form);
  return inCase(
    reference,
    'reopen',
    async (step) => {
      if ('errors' in outcome) return outcome;
      await putBeforeLead(step, outcome.read.why);
      return 'saved';
    },
    { now },
  );
}

/** Puts a closed case back before its lead, who is told. Where whoever had it does that, they cover it meanwhile: what they began is not taken from them. */
export async function putBeforeLead(step: CaseStep, why: string): Promise<void> {
  const { transaction, viewer, held, now, write, change } = step;
  const formerOwner = held.assignedTo?.name ?? '';
  await write({ kind: 'reopening', codes: {}, body: { why, formerOwner } });
  await askAboutFollowUps(step);
  if (coversMeanwhile(step)) {
    const { id, name } = viewer;
    await giveCover(step, {
      id,
      name,
      why: 'It was opened again, and waits for its lead to assign it',
      isByLead: false,
    });
  }
  // Of a Red one they are alerted within a minute.
  if (held.level !== 'red') {
    await tellDutyLeads(transaction, held.id, 'new-case', { now, except: viewer.id });
  }
  const due = dueAt(now, institution.serviceStandards.firstContact[held.level], workingCalendar);
  const reopened = {
    state: 'new',
    assignedToId: null,
    firstContactDueAt: storedInstant(due),
  } as const;
  change({
    ...reopened,
    closedAt: null,
    ...(await standNow(transaction, held.id, reopened)),
    // They are asked anew what they wish.
    wishesConfirmedAt: null,
    emailConfirmedAt: null,
    writingAgreedAt: null,
  });
}

/** Whoever had the case has it on for the time being; its lead sees it anyway. */
function coversMeanwhile({
  viewer,
  held,
  now,
}: Pick<CaseStep, 'viewer' | 'held' | 'now'>): boolean {
  return held.assignedToId === viewer.id && !actsAsLead(viewer, factsOf(viewer, held, now));
}

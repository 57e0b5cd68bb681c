import 'server-only';
import { can } from '#lib/casework/access/policy.ts';
import { leads, mayTake } from '#lib/casework/access/roles-held.ts';
import type { Viewer } from '#lib/casework/access/viewer.ts';
import { newCaseReference } from '#lib/casework/case/reference.ts';
import { stepToReach } from '#lib/casework/contact/step-to-reach.ts';
import { consentOf } from '#lib/casework/intake/consent.ts';
import {
  contactOf,
  type IntakeRead,
  intakeErrors,
  intakeFields,
} from '#lib/casework/intake/fields.ts';
import { levelBy } from '#lib/casework/intake/reasons.ts';
import { isPassedOn } from '#lib/casework/intake/sources.ts';
import { takingIntent } from '#lib/casework/intake/taking.ts';
import { questionSetVersion } from '#lib/disclosure/questions/current.ts';
import type { Team } from '#lib/disclosure/routing.ts';
import type { FormRefused } from '#lib/forms/field.ts';
import { textIn } from '#lib/forms/form-given.ts';
import { readForm } from '#lib/forms/read-form.ts';
import { asViewer, DeniedError } from '../staff/as-viewer.ts';
import { tellDutyLeads } from '../staff-emails/tell.ts';
import { audit } from '../store/audit.ts';
import type { Transaction } from '../store/database.ts';
import { factFields, factsOf } from './case-facts.ts';
import { caseOfPress } from './case-of-press.ts';
import { writeEntry } from './entries.ts';
import { standNow } from './stand.ts';
import { storeCase } from './store-case.ts';

/** A case that was written down. Whoever did may have no part in it: it may not be of their team, or they may be meant. */
export interface EnteredCase {
  readonly reference: string;
  readonly maySee: boolean;
}

/**
 * Writes a case down that came by a member of staff: routed, walled and gated as one that came by the form, its clock started. Nobody is
 * emailed. Whoever is of its team may have it at once.
 * @throws SignedOutError, NotStaffError; NotFoundError for people who do not work on cases (audited)
 */
export async function enterCase(
  form: FormData,
  now = Temporal.Now.instant(),
): Promise<FormRefused | EnteredCase> {
  return asViewer('write', async (transaction, viewer) => {
    if (!can.workOnCases(viewer)) throw new DeniedError('people.denied', viewer);
    const taking = {
      takes: textIn(form, 'intent') === takingIntent,
      mayTake: (team: Team) => mayTake(viewer, team),
    };
    const outcome = readForm(intakeFields, form, (read) => intakeErrors(read, taking));
    if ('errors' in outcome) return outcome;
    return enter(transaction, viewer, { ...outcome.read, takes: taking.takes }, now);
  });
}

async function enter(
  transaction: Transaction,
  viewer: Viewer,
  { takes, ...read }: IntakeRead & { readonly takes: boolean },
  now: Temporal.Instant,
): Promise<EnteredCase> {
  const { source, knowing, passedOnBy, universityNumber, team } = read;
  const id = caseOfPress(viewer.id, read);
  // One press that comes twice at the same moment: the second waits for the first, and finds its case.
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${id}, 0))`;
  const already = await enteredAs(transaction, viewer, id, now);
  if (already !== undefined) return already;
  const reference = newCaseReference();
  const { level, rules } = levelBy(read.reasons);
  const consent = consentOf(knowing);
  const contact = contactOf(read);
  const { isTaken } = await storeCase(
    transaction,
    {
      id,
      reference,
      received: now,
      team,
      isTeamChosen: true,
      level,
      rules,
      // The questions were not asked: they can be, later.
      answers: { version: questionSetVersion, given: {} },
      contact,
      consent,
      universityNumber,
      // Who has not agreed to be contacted is not to be contacted: somebody decides how to go on.
      nextStep: stepToReach({ consent, noWay: false, wish: contact.unreachable, tried: 0 }),
      areWishesTheirs: !isPassedOn(source) && read.safe.length > 0,
      ownerId: takes ? viewer.id : undefined,
    },
    now,
  );
  const part = isTaken ? 'owner' : leads(viewer, team) ? 'lead' : 'team';
  const author = { id: viewer.id, name: viewer.name, part } as const;
  await writeEntry(
    transaction,
    id,
    { kind: 'intake', codes: { source, knowing }, body: { passedOnBy } },
    { now, author },
  );
  if (read.told !== '') {
    await writeEntry(
      transaction,
      id,
      { kind: 'note', codes: { audience: 'team' }, body: { text: read.told } },
      { now, author },
    );
  }
  // Whoever takes the case has seen how grave it is; whoever talks with the person as well has reached them.
  if (isTaken) {
    const data = await standNow(transaction, id);
    await transaction.case.update({ where: { id }, data, select: { id: true } });
    // Of one that nobody has yet they are told as of every new one.
    if (data.nextStep === 'lead') {
      await tellDutyLeads(transaction, id, 'lead-decides', { now, except: viewer.id });
    }
  }
  await audit(transaction, 'case.entered', { actorId: viewer.id, subject: id });
  const entered = await enteredAs(transaction, viewer, id, now);
  if (entered === undefined) throw new Error('a case that was just stored is not there');
  return entered;
}

/** @returns the case with this id, as its writer is told of it; undefined where there is none */
async function enteredAs(
  transaction: Transaction,
  viewer: Viewer,
  id: string,
  now: Temporal.Instant,
): Promise<EnteredCase | undefined> {
  const found = await transaction.case.findUnique({
    where: { id },
    select: { ...factFields(viewer, now), reference: true },
  });
  if (found === null) return undefined;
  return {
    reference: found.reference,
    maySee: can.seeCaseSummary(viewer, factsOf(viewer, found, now)),
  };
}

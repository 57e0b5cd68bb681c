import 'server-only';
import { can } from '#lib/casework/access/policy.ts';
import type { Viewer } from '#lib/casework/access/viewer.ts';
import {
  type DirectoryCheck,
  type DueCheck,
  dueChecks,
  type NumbersKnown,
  numbersKnown,
} from '#lib/casework/directory-checks/due-checks.ts';
import { wrongNumberFields } from '#lib/casework/directory-checks/fields.ts';
import { formOfCheck } from '#lib/casework/directory-checks/form-of-check.ts';
import { contactInWords, directory, findServices, type Service } from '#lib/content/directory.ts';
import type { FormRefused } from '#lib/forms/field.ts';
import { textIn } from '#lib/forms/form-given.ts';
import { readForm } from '#lib/forms/read-form.ts';
import { type Draft, findDraft } from '../drafts/drafts.ts';
import { asViewer, DeniedError } from '../staff/as-viewer.ts';
import { endNotices, noticeForAdministrator } from '../store/administrator-notices.ts';
import { audit } from '../store/audit.ts';
import { database, type Transaction } from '../store/database.ts';
import { dateOf, instantOf, storedInstant, todayIn } from '../store/instants.ts';

/** So far back a check can still put off the next one. */
const back = { hours: 24 * 366 } as const;

/** @returns the numbers that are to be looked at, for whoever looks after them; none for anybody else */
export async function findDueChecks(
  transaction: Transaction,
  viewer: Viewer,
  now: Temporal.Instant,
): Promise<readonly DueCheck[]> {
  if (!can.lookAfterTexts(viewer)) return [];
  return dueNow(transaction, directory, now);
}

/** A number that may be wrong. */
export interface NumberView {
  readonly service: string;
  readonly name: string;
  readonly contact: string;
  readonly source: string;
  readonly draft: Draft | undefined;
}

/**
 * A number of the directory, for the page on which a lead says that it is wrong.
 * @param id from an address: may be anything
 * @throws SignedOutError, NotStaffError; NotFoundError for a service that is not there, and for all but the leads of teams (audited)
 */
export async function readNumber(id: string): Promise<NumberView> {
  return asViewer('read', async (transaction, viewer) => {
    const { name, contact, source } = requireService(viewer, id);
    const draft = await findDraft(transaction, {
      staffId: viewer.id,
      form: formOfCheck(id),
      caseId: null,
      entryId: null,
    });
    return { service: id, name, contact: contactInWords(contact), source, draft };
  });
}

/**
 * Keeps that a number is right: for six months nobody is asked again. Pressed by two, or twice, it is kept once; where the directory has another
 * number by now, it is not.
 * @param id from a form: may be anything
 * @throws SignedOutError, NotStaffError; NotFoundError for a service that is not there, and for all but the leads of teams (audited)
 */
export async function sayRight(
  id: string,
  form: FormData,
  now = Temporal.Now.instant(),
): Promise<'saved' | 'other-number'> {
  return asViewer('write', async (transaction, viewer) => {
    const service = requireService(viewer, id);
    if (textIn(form, 'contact') !== contactInWords(service.contact)) return 'other-number';
    await waitForTurn(transaction, service);
    const isDue = (await dueNow(transaction, [service], now)).length > 0;
    // Who says that it is right after all takes back that it is wrong.
    if (!isDue && (await lastSaid(transaction, service))?.isRight !== false) return 'saved';
    await store(transaction, viewer, service, { isRight: true, words: '', now });
    await endNotices(transaction, 'directory-wrong', [service.id]);
    await audit(transaction, 'directory.checked', { actorId: viewer.id, subject: service.id });
    return 'saved';
  });
}

/**
 * Keeps that a number is wrong, and puts before the administrator what is right: no number changes by itself.
 * @param id from a form: may be anything
 * @throws as {@link sayRight}
 */
export async function sayWrong(
  id: string,
  form: FormData,
  now = Temporal.Now.instant(),
): Promise<FormRefused | 'saved'> {
  return asViewer('write', async (transaction, viewer) => {
    const service = requireService(viewer, id);
    const standing = contactInWords(service.contact);
    const outcome = readForm(wrongNumberFields, form, ({ contact }) => ({
      words:
        contact === standing
          ? undefined
          : `The directory says something else by now: ${standing}. Look once more`,
    }));
    if ('errors' in outcome) {
      return { ...outcome, values: { ...outcome.values, contact: standing } };
    }
    const { words } = outcome.read;
    await waitForTurn(transaction, service);
    const last = await lastSaid(transaction, service);
    // The same press came twice.
    if (last?.isRight === false && last.words === words) return 'saved';
    await store(transaction, viewer, service, { isRight: false, words, now });
    await noticeForAdministrator(transaction, 'directory-wrong', service.id, now);
    await audit(transaction, 'directory.said-wrong', { actorId: viewer.id, subject: service.id });
    return 'saved';
  });
}

/** A number of which somebody said that it is wrong, while the directory still has it. */
export interface WrongNumber {
  readonly name: string;
  readonly contact: string;
  readonly words: string;
  readonly by: string;
  readonly on: Temporal.PlainDate;
}

/** @returns what was last said of a number, where that is that it is wrong and the directory still has it; undefined once it was mended */
export async function findWrongNumber(
  transaction: Transaction,
  id: string,
): Promise<WrongNumber | undefined> {
  const [service] = findServices([id]);
  if (service === undefined) return undefined;
  const last = await lastSaid(transaction, service);
  if (last === null || last.isRight) return undefined;
  return {
    name: service.name,
    contact: contactInWords(service.contact),
    words: last.words,
    by: last.checkedByName,
    on: dayOf(last.checkedAt),
  };
}

/** @returns the services whose number is wrong while the directory still has it, or was checked by nobody lately: whoever gives one to somebody knows */
export async function readNumbersKnown(
  transaction: Transaction,
  now: Temporal.Instant,
): Promise<NumbersKnown> {
  const found = await transaction.directoryCheck.findMany({
    orderBy: [{ checkedAt: 'asc' }, { id: 'asc' }],
    select: { service: true, contact: true, isRight: true, checkedAt: true },
  });
  return numbersKnown(directory, found.map(asCheck), dateOf(todayIn(now)));
}

/** Takes back from before the administrator what the directory has right by now. */
export async function endMendedNumbers(): Promise<void> {
  await database().$transaction(endMended);
}

async function endMended(transaction: Transaction): Promise<void> {
  const notices = await transaction.administratorNotice.findMany({
    where: { kind: 'directory-wrong' },
    select: { subject: true },
  });
  const mended: string[] = [];
  for (const { subject } of notices) {
    if ((await findWrongNumber(transaction, subject)) === undefined) mended.push(subject);
  }
  if (mended.length > 0) await endNotices(transaction, 'directory-wrong', mended);
}

function requireService(viewer: Viewer, id: string): Service {
  const [service] = findServices([id]);
  if (service === undefined || !can.lookAfterTexts(viewer)) {
    throw new DeniedError('directory.denied', viewer);
  }
  return service;
}

async function dueNow(
  transaction: Transaction,
  services: readonly Service[],
  now: Temporal.Instant,
): Promise<readonly DueCheck[]> {
  const found = await transaction.directoryCheck.findMany({
    where: { checkedAt: { gt: storedInstant(now.subtract(back)) } },
    select: { service: true, contact: true, isRight: true, checkedAt: true },
  });
  return dueChecks(services, found.map(asCheck), dateOf(todayIn(now)));
}

function asCheck({
  checkedAt,
  ...check
}: Omit<DirectoryCheck, 'on'> & { readonly checkedAt: Date }): DirectoryCheck {
  return { ...check, on: dayOf(checkedAt) };
}

function lastSaid(transaction: Transaction, { id, contact }: Service) {
  return transaction.directoryCheck.findFirst({
    where: { service: id, contact: contactInWords(contact) },
    orderBy: [{ checkedAt: 'desc' }, { id: 'desc' }],
    select: { isRight: true, words: true, checkedByName: true, checkedAt: true },
  });
}

function dayOf(moment: Date): Temporal.PlainDate {
  return dateOf(todayIn(instantOf(moment)));
}

async function store(
  transaction: Transaction,
  viewer: Viewer,
  { id, contact }: Service,
  {
    isRight,
    words,
    now,
  }: { readonly isRight: boolean; readonly words: string; readonly now: Temporal.Instant },
): Promise<void> {
  await transaction.directoryCheck.create({
    data: {
      service: id,
      contact: contactInWords(contact),
      isRight,
      words,
      checkedById: viewer.id,
      checkedByName: viewer.name,
      checkedAt: storedInstant(now),
    },
    select: { id: true },
  });
}

/** Of two who press at the same moment one waits for the other. */
async function waitForTurn(transaction: Transaction, { id }: Service): Promise<void> {
  await transaction.$executeRaw`
    SELECT pg_advisory_xact_lock(hashtextextended('directory check of ' || ${id}, 0))`;
}

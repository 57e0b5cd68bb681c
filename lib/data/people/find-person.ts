import 'server-only';
import { can } from '#lib/casework/access/policy.ts';
import type { Viewer } from '#lib/casework/access/viewer.ts';
import type { CaseState } from '#lib/casework/case/states.ts';
import { findFields } from '#lib/casework/people/fields.ts';
import type { PersonKeyKind } from '#lib/casework/people/person-keys.ts';
import { mostFound, type Sought, soughtBy } from '#lib/casework/people/sought.ts';
import type { Level } from '#lib/disclosure/levels.ts';
import type { FormRefused, PostedValues } from '#lib/forms/field.ts';
import { readForm } from '#lib/forms/read-form.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { factFields, factsOf, inFull } from '../cases/case-facts.ts';
import { namesToUse } from '../cases/names-to-use.ts';
import { whenTakenIn } from '../disclosures/when-taken-in.ts';
import { audit } from '../store/audit.ts';
import type { Transaction } from '../store/database.ts';
import { hashesOf } from './person-keys.ts';
import { requireWorking } from './working.ts';

/** A case whose person is the one who is looked for, perhaps. */
export interface FoundCase {
  readonly reference: string;
  /** The name to use; undefined where none was left, where it cannot be opened, and for those who see references alone. */
  readonly name: string | undefined;
  readonly level: Level;
  readonly state: CaseState;
  readonly owner: string | undefined;
  readonly because: readonly PersonKeyKind[];
}

/** What a search led to: straight to a case, or to cases to choose from. */
export type Found =
  | { readonly reference: string }
  | { readonly values: PostedValues; readonly cases: readonly FoundCase[] };

/**
 * Looks for a case by its reference, or for a person by whole parts of their name, their address, phone or university number: exact,
 * and among the cases alone that the viewer may read in full. Nothing is found alike where there is nothing, where it is not for
 * them, and where there is too much. Every search is audited, and every case that it showed; never the words.
 * @throws SignedOutError, NotStaffError; NotFoundError for people who do not work on cases (audited)
 */
export async function findPerson(
  form: FormData,
  now = Temporal.Now.instant(),
): Promise<FormRefused | Found> {
  const outcome = readForm(findFields, form);
  return whenTakenIn('write', async (transaction, viewer) => {
    requireWorking(viewer);
    if ('errors' in outcome) return outcome;
    const sought = soughtBy(outcome.read.words);
    const reference = await knownReference(transaction, viewer, sought, now);
    const cases = reference === undefined ? await search(transaction, viewer, sought, now) : [];
    for (const { id } of cases) {
      await audit(transaction, 'case.found', { actorId: viewer.id, subject: id });
    }
    await audit(transaction, 'people.searched', { actorId: viewer.id });
    return reference === undefined
      ? { values: outcome.values, cases: cases.map(({ id: _, ...found }) => found) }
      : { reference };
  });
}

/** A reference leads straight to its case, where the viewer may know of it. */
async function knownReference(
  transaction: Transaction,
  viewer: Viewer,
  { reference }: Sought,
  now: Temporal.Instant,
): Promise<string | undefined> {
  if (reference === undefined) return undefined;
  const found = await transaction.case.findUnique({
    where: { reference },
    select: factFields(viewer, now),
  });
  if (found === null) return undefined;
  if (can.seeCaseSummary(viewer, factsOf(viewer, found, now))) return reference;
  await audit(transaction, 'case.denied', { actorId: viewer.id, subject: found.id });
  return undefined;
}

async function search(
  transaction: Transaction,
  viewer: Viewer,
  { groups }: Sought,
  now: Temporal.Instant,
): Promise<readonly (FoundCase & { readonly id: string })[]> {
  if (groups.length === 0) return [];
  const hashed = groups.map(({ kind, keys }) => ({ kind, keys: keys.map(hashesOf) }));
  const fits = ({ keys }: (typeof hashed)[number]): Prisma.CaseWhereInput => ({
    AND: keys.map((hashes) => ({ personKeys: { some: { hash: { in: [...hashes] } } } })),
  });
  const found = await transaction.case.findMany({
    where: { AND: [{ OR: hashed.map(fits) }, { joinedToId: null }, inFull(viewer, now)] },
    // One more tells that it is too many.
    take: mostFound + 1,
    orderBy: [{ receivedAt: 'desc' }, { id: 'asc' }],
    select: {
      ...factFields(viewer, now),
      reference: true,
      assignedTo: { select: { name: true } },
      personKeys: {
        where: { hash: { in: hashed.flatMap(({ keys }) => keys.flat()) } },
        select: { hash: true },
      },
    },
  });
  if (found.length > mostFound) return [];
  const readable = found.filter((one) => can.readCase(viewer, factsOf(viewer, one, now)));
  const { names } = await namesToUse(
    transaction,
    viewer,
    readable.map(({ id }) => id),
  );
  return readable.map(({ id, reference, level, state, assignedTo, personKeys }) => {
    const has = new Set(personKeys.map(({ hash }) => hash));
    const isBecause = ({ keys }: (typeof hashed)[number]) =>
      keys.every((hashes) => hashes.some((hash) => has.has(hash)));
    return {
      id,
      reference,
      name: names.get(id),
      level,
      state,
      owner: assignedTo?.name,
      because: hashed.filter(isBecause).map(({ kind }) => kind),
    };
  });
}

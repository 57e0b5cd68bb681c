import 'server-only';
import type { Transaction } from '../store/database.ts';
import { readRecords } from '../store/sealed-records.ts';

/** An entry by which a case's page tells what is open, what was agreed, and how the case ended before. */
export interface EntryInView {
  readonly id: string;
  readonly originalId: string;
  readonly kind: string;
  readonly codes: unknown;
  readonly ownerId: string | null;
  readonly dueAt: Date | null;
  readonly happenedAt: Date;
  readonly writtenAt: Date;
}

/** What is open on a case, what was agreed, and how it ended before. */
export interface OpenAndAgreed {
  /** By when they are due, those of no day last. */
  readonly tasks: readonly EntryInView[];
  /** Of which nobody has said what became of them: by when they are. */
  readonly appointments: readonly EntryInView[];
  /** In the order in which they were written. */
  readonly agreed: readonly EntryInView[];
  readonly endings: readonly EntryInView[];
  /** What was written of the tasks and appointments, by the entry; nothing of what cannot be opened. */
  readonly bodies: ReadonlyMap<string, unknown>;
}

/** No case needs so many tasks at once: the rest stand in the Story. */
const mostTasks = 20;

const agreements: readonly string[] = ['keeping-in-touch', 'safety-plan', 'reopening', 'joined'];
const endings: readonly string[] = ['closing', 'reopening', 'joined'];

/** Reads them by one statement. Whoever calls has asked whether the viewer may read the case. */
export async function readOpenAndAgreed(
  transaction: Transaction,
  caseId: string,
): Promise<OpenAndAgreed> {
  const found = await transaction.entry.findMany({
    where: {
      caseId,
      isLatest: true,
      struckAt: null,
      OR: [
        { kind: { in: ['task', 'appointment'] }, endedAt: null },
        { kind: { in: [...new Set([...agreements, ...endings])] } },
      ],
    },
    orderBy: [{ writtenAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      originalId: true,
      kind: true,
      codes: true,
      ownerId: true,
      dueAt: true,
      happenedAt: true,
      writtenAt: true,
    },
  });
  const byDue = (wanted: string) => found.filter(({ kind }) => kind === wanted).toSorted(inOrder);
  const tasks = byDue('task').slice(0, mostTasks);
  const appointments = byDue('appointment').filter(({ dueAt }) => dueAt !== null);
  const open = [...tasks, ...appointments].map(({ id }) => id);
  return {
    tasks,
    appointments,
    agreed: found.filter(({ kind }) => agreements.includes(kind)),
    endings: found.filter(({ kind }) => endings.includes(kind)),
    bodies: open.length === 0 ? new Map() : await readRecords(transaction, 'entry', open),
  };
}

function inOrder(one: EntryInView, other: EntryInView): number {
  const due = ({ dueAt }: EntryInView) => dueAt?.getTime() ?? Number.POSITIVE_INFINITY;
  const [mine, theirs] = [due(one), due(other)];
  if (mine !== theirs) return mine < theirs ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}

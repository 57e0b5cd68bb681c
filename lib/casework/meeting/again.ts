import type { StandingEntry } from '../correcting/fields.ts';
import type { Becomes, MeetingEntry, MeetingTask } from './becomes.ts';

/* An appointment that a colleague has finished already is finished once more: only what is different is put on file. */

/** What the first who finished it put on file. */
export interface OnFile {
  /** As it stands now. */
  readonly entries: readonly StandingEntry[];
  /** What its tasks say. */
  readonly tasks: readonly string[];
  /** Whether a task to assess is open. */
  readonly isToAssess: boolean;
}

/** What is different from it. */
export interface Different {
  /** What was not there. */
  readonly added: readonly MeetingEntry[];
  /** What takes the place of something. */
  readonly changed: readonly MeetingEntry[];
  readonly tasks: readonly MeetingTask[];
  /** What follows from red flags: none where nothing about them is different. */
  readonly floors: Becomes['floors'];
  /** Whether something is different that its follow-up says. */
  readonly isToTell: boolean;
}

/** @returns what of an appointment is different from what is on file of it, if anything is on file */
export function differentFrom(
  { entries, tasks, floors }: Becomes,
  onFile: OnFile | undefined,
): Different {
  if (onFile === undefined) return { added: entries, changed: [], tasks, floors, isToTell: true };
  const standing = new Map(onFile.entries.map((entry) => [entry.kind, entry]));
  const added = entries.filter(({ kind }) => !standing.has(kind));
  const changed = entries.filter((entry) => {
    const before = standing.get(entry.kind);
    return before !== undefined && !saysTheSame(entry, before);
  });
  const different = [...added, ...changed].map(({ kind }) => kind);
  const isSpokenOf = different.includes('spoken');
  return {
    added,
    changed,
    floors: isSpokenOf ? floors : [],
    isToTell: different.some((kind) => told.includes(kind)),
    tasks: tasks.filter(({ what, endsBy, isWithinTheHour }) => {
      // What became of its follow-up is looked at by itself.
      if (endsBy === 'follow-up') return false;
      if (endsBy === 'assess') return isSpokenOf && (isWithinTheHour || !onFile.isToAssess);
      return !onFile.tasks.includes(what);
    }),
  };
}

/** What flows into a follow-up. */
const told: readonly MeetingEntry['kind'][] = ['options-given', 'agreement', 'what-next'];

/** Whether an entry says nothing but what stands; what was added to that afterwards, as how an informal way went, counts as said. */
function saysTheSame({ codes, body }: MeetingEntry, standing: StandingEntry): boolean {
  const isHeld = (
    said: Readonly<Record<string, unknown>>,
    held: Readonly<Record<string, unknown>>,
  ) => Object.entries(said).every(([name, value]) => isEqual(value, held[name]));
  return isHeld({ ...codes }, standing.codes) && isHeld({ ...body }, standing.body);
}

/** Whatever the order in which something names what it holds. */
function isEqual(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) {
    return one === other;
  }
  const [own, others] = [Object.entries(one), new Map(Object.entries(other))];
  return (
    own.length === others.size && own.every(([name, value]) => isEqual(value, others.get(name)))
  );
}

import { z } from 'zod';
import type { Level } from '#lib/disclosure/levels.ts';
import type { Gate } from './case-facts.ts';

/*
 * The gate: where words were typed about who must not be given a case, and it is not certain whom they mean, a person who is
 * certainly not meant is asked first (docs/decisions/0020-who-must-not-be-given-a-case.md).
 */

/** Working minutes until the next one is asked. */
export const gateMinutes = 4 * 60;

/** Working minutes that a reader has to ask the person, before the question goes to the next one: two days. */
export const askingMinutes = 2 * 8 * 60;

/** @returns where a case begins; `isAsked`: somebody may be meant, or words are left that fit nobody */
export function gateFor({
  isAsked,
  level,
}: {
  readonly isAsked: boolean;
  readonly level: Level;
}): Gate {
  if (!isAsked) return 'open';
  return level === 'red' ? 'red' : 'waiting';
}

/** What the gate's reader may answer: some of us, nobody here, or that the person has to be asked. */
export const gateAnswerSchema = z.discriminatedUnion('meant', [
  z.strictObject({
    meant: z.literal('some'),
    people: z.array(z.uuid()).min(1).max(100).readonly(),
    /** Whoever answers has said once more that they lose the case: asked where they are most of its team. */
    isSure: z.boolean().default(false),
  }),
  z.strictObject({ meant: z.literal('nobody') }),
  z.strictObject({ meant: z.literal('ask') }),
]);
export type GateAnswer = z.input<typeof gateAnswerSchema>;

/**
 * @param gate where the case stands
 * @returns where it stands after the answer: only a plain answer ends the question, and a Red case never begins to wait
 */
export function gateAfter(gate: Gate, { meant }: GateAnswer): Gate {
  if (meant !== 'ask') return 'open';
  return gate === 'red' ? 'red' : 'asking';
}

/**
 * @param readers who may be asked, in order
 * @param asked who was asked last
 * @returns who is asked next: the one after, and after the last the first again; undefined where there is nobody
 */
export function nextReader(readers: readonly string[], asked: string | null): string | undefined {
  const place = asked === null ? -1 : readers.indexOf(asked);
  return readers[place + 1] ?? readers[0];
}

/**
 * @param chosen the ids of those whom the words are said to mean
 * @param team the ids of those who work for the team whose case it would be
 * @returns whether they are most of it: then whoever answers is asked once more
 */
export function areMostOf(chosen: readonly string[], team: readonly string[]): boolean {
  return team.filter((id) => chosen.includes(id)).length * 2 > team.length;
}

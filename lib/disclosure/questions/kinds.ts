import { z } from 'zod';

/** Stored when a person skips a question: they were asked, and gave nothing. */
export const notGiven = 'not-given';

/** Stored when a person says that they would rather not answer: an answer of its own. */
export const preferNotToSay = 'prefer-not-to-say';

/**
 * Words that change with whom the disclosure is about: `you` where the person filling in the form is
 * the person affected, `other` where it is about someone else, `several` where it is about several people and that must be
 * said in other words.
 */
export type Wording =
  | string
  | { readonly you: string; readonly other: string; readonly several?: string };

export interface Option<Code extends string = string> {
  readonly code: Code;
  readonly label: Wording;
  /** In a tick-all question: this answer cannot stand beside any other. */
  readonly standsAlone?: true;
}

interface Words {
  readonly title: Wording;
  /** How the question is named in the portal, and in "check your answers" where `own` does not say it better. */
  readonly short: string;
  /** How it is named to the person who answers it. */
  readonly own?: Wording;
  readonly hint?: Wording;
}

const preferNotToSayOption = {
  code: preferNotToSay,
  label: 'Prefer not to say',
  standsAlone: true,
} as const satisfies Option;

/**
 * A question with one answer (radios).
 * @param id its name in addresses and in the stored answers
 * @returns the definition with the zod schema of its answer: an option's code, or {@link notGiven}
 */
export function askOne<const Id extends string, const Code extends string>(
  id: Id,
  words: Words,
  options: readonly Option<Code>[],
) {
  const all = [...options, preferNotToSayOption];
  const codes = all.map((option) => option.code);
  return {
    id,
    kind: 'one' as const,
    ...words,
    options: all,
    schema: z.enum([...codes, notGiven]),
  };
}

/**
 * A question with any number of answers (tick all that apply).
 * @param id its name in addresses and in the stored answers
 * @returns the definition with the zod schema of its answer: one or more different codes of which none
 *   that stands alone has company, or {@link notGiven}
 */
export function askMany<const Id extends string, const Code extends string>(
  id: Id,
  words: Words,
  options: readonly Option<Code>[],
) {
  const all = [...options, preferNotToSayOption];
  const codes = all.map((option) => option.code);
  const alone = new Set<string>(
    all.filter((option) => option.standsAlone === true).map((option) => option.code),
  );
  const ticked = z
    .array(z.enum(codes))
    .min(1)
    .max(codes.length)
    .refine((chosen) => new Set(chosen).size === chosen.length)
    .refine((chosen) => chosen.length === 1 || !chosen.some((code) => alone.has(code)));
  return {
    id,
    kind: 'many' as const,
    ...words,
    options: all,
    schema: z.union([ticked, z.literal(notGiven)]),
  };
}

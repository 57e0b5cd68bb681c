import { flagCodes } from './flags.ts';
import { type FloorsKnown, lowestLeft } from './floors.ts';
import { needsSecondPerson } from './lowering.ts';
import { asksForAction, needAnswers, needCodes } from './needs.ts';
import { floorsPosted } from './posted-facts.ts';
import { asksForRegister, riskRowCodes } from './register.ts';
import { type RiskLevel, riskLevels } from './risk-levels.ts';

/** The sections of an assessment, in their order. */
export const sectionsOfAssessment = {
  header: 'This assessment',
  flags: 'Red flags',
  fear: 'Their own fear, and a tool',
  needs: 'Needs',
  register: 'Risk register',
  overall: 'Overall level',
} as const;
export type SectionOfAssessment = keyof typeof sectionsOfAssessment;

/** What decides how much is asked, besides what the form holds. */
export interface AskedOn extends FloorsKnown {
  /** The level that holds by the last assessment. */
  readonly before: RiskLevel | undefined;
  readonly isIntakeRed: boolean;
}

/** What a form holds under a name; empty where it holds nothing. */
type Held = (name: string) => string;

/** @returns the level that is chosen in a form */
export function levelIn(held: Held): RiskLevel | undefined {
  return riskLevels.find((code) => code === held('level'));
}

/** @returns whether the register is asked for, by what the form holds */
export function isRegisterAsked(held: Held, on: Omit<AskedOn, 'isIntakeRed'>): boolean {
  return asksForRegister(levelIn(held), lowestLeft(floorsPosted(held, on)), on.before);
}

/** @returns of each section how many of the questions that have to be answered are not yet; undefined of one that is not asked for */
export function openIn(
  held: Held,
  on: AskedOn,
): Readonly<Record<SectionOfAssessment, number | undefined>> {
  const open = (...names: readonly string[]) => names.filter((name) => held(name) === '').length;
  const level = levelIn(held);
  const isLowered =
    level !== undefined && needsSecondPerson(level, on.before, on.isIntakeRed ? 'red' : 'green');
  return {
    header: open('source', 'confidence', 'recording'),
    flags: open(...flagCodes.map((flag) => `flag-${flag}`), 'repeated'),
    fear:
      open('fear') +
      Number((held('toolName') === '') !== (held('toolCount').trim() === '')) +
      Number(held('marac') === 'yes' && held('maracWhy') === ''),
    needs: open(...needCodes.flatMap((need) => askedOfNeed(need, held))),
    register: isRegisterAsked(held, on) ? openInRegister(held) : undefined,
    overall: open(
      'ground',
      'level',
      'why',
      ...(isLowered ? ['lowering'] : []),
      ...(level === 'critical' ? ['tonight'] : []),
    ),
  };
}

function askedOfNeed(need: string, held: Held): readonly string[] {
  const answer = needAnswers.find(({ code }) => code === held(`need-${need}`))?.code;
  return answer !== undefined && asksForAction(answer)
    ? [`action-${need}`, `owner-${need}`, `by-${need}`]
    : [`need-${need}`];
}

/** A row that is begun asks for what makes it whole; where none is, one is asked for. */
function openInRegister(held: Held): number {
  const asked = riskRowCodes.map((row) => {
    const of = (columns: readonly string[]) => columns.map((column) => `${column}-${row}`);
    const first = of(['hazard', 'who', 'likelihood', 'severity']);
    const measure = held(`measure-${row}`) === '' ? [] : of(['owner', 'until']);
    const isBegun = [...first, ...of(['controls', 'measure'])].some((name) => held(name) !== '');
    return isBegun ? [...first, ...measure] : undefined;
  });
  if (asked.every((names) => names === undefined)) return 1;
  return asked.flatMap((names) => names ?? []).filter((name) => held(name) === '').length;
}

/** @returns "4 open", "done", or "not needed" */
export function openInWords(open: number | undefined): string {
  if (open === undefined) return 'not needed';
  return open === 0 ? 'done' : `${open} open`;
}

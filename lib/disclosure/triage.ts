import type { Level } from './levels.ts';
import { hasRecentSexualAssault, ticked } from './notices.ts';
import type { Answers } from './questions/current.ts';

interface TriageRule {
  readonly id: string;
  readonly level: Exclude<Level, 'green'>;
  /** Why the level was proposed, as a caseworker reads it. */
  readonly reason: string;
  /** Imminent risk to life or limb: also seen by the safeguarding lead. */
  readonly imminent: boolean;
  readonly applies: (answers: Answers) => boolean;
}

function rule(
  level: TriageRule['level'],
  id: string,
  reason: string,
  applies: TriageRule['applies'],
  imminent = false,
) {
  return { id, level, reason, imminent, applies };
}

/**
 * The rules that propose an intake level. Every one that fits fires; the gravest sets the level; when none
 * fits (also when every question was skipped) the level is green. People decide; rules only propose.
 */
export const triageRules: readonly TriageRule[] = [
  rule('red', 'not-safe-now', 'Not safe right now', ({ safe }) => safe === 'no', true),
  rule('red', 'under-18', 'The person affected is under 18', isUnder18),
  rule(
    'red',
    'suicide-self-harm',
    'Thoughts of suicide or self-harm',
    ({ effects }) => ticked(effects, 'suicide-self-harm'),
    true,
  ),
  rule(
    'red',
    'threats-to-kill',
    'Threats to harm or kill',
    ({ what }) => ticked(what, 'threats-to-kill'),
    true,
  ),
  rule(
    'red',
    'choking-weapon',
    'Choking, or a weapon',
    ({ what }) => ticked(what, 'choking-weapon'),
    true,
  ),
  rule(
    'red',
    'forced-marriage-honour',
    'Forced marriage or so-called honour-based abuse',
    ({ what }) => ticked(what, 'forced-marriage-honour'),
    true,
  ),
  rule(
    'red',
    'recent-sexual-assault',
    'Sexual assault or rape within the last 7 days',
    hasRecentSexualAssault,
  ),
  rule(
    'red',
    'partner-abuse-worsening',
    'Abuse by a partner, an ex or family that is getting worse',
    ({ what, often }) => ticked(what, 'partner-family-abuse') && often === 'getting-worse',
    true,
  ),
  rule(
    'amber',
    'sexual-assault',
    'Sexual assault or rape',
    ({ what }) => ticked(what, 'sexual-assault') || ticked(what, 'rape'),
  ),
  rule('amber', 'stalking', 'Stalking or being followed', ({ what }) => ticked(what, 'stalking')),
  rule('amber', 'partner-abuse', 'Abuse by a partner, an ex or family', ({ what }) =>
    ticked(what, 'partner-family-abuse'),
  ),
  rule('amber', 'physical-assault', 'Physical assault', ({ what }) =>
    ticked(what, 'physical-assault'),
  ),
  rule('amber', 'hate', 'Racist or other hate behaviour', ({ what }) => ticked(what, 'hate')),
  rule('amber', 'intimate-image', 'An intimate image shared or threatened', ({ what }) =>
    ticked(what, 'intimate-image'),
  ),
  rule('amber', 'spiking', 'Spiking', ({ what }) => ticked(what, 'spiking')),
  rule(
    'amber',
    'power-held',
    'The reported person has power over grades, work or housing, or abused it',
    ({ what, still }) => still === 'hold-power' || ticked(what, 'abuse-of-power'),
  ),
  rule(
    'amber',
    'safety-uncertain',
    'Worried about safety later, or not sure of it',
    ({ safe }) => safe === 'worried-later' || safe === 'not-sure',
  ),
  rule('amber', 'getting-worse', 'It is getting worse', ({ often }) => often === 'getting-worse'),
  rule(
    'amber',
    'live-together',
    'Lives with the reported person',
    ({ still }) => still === 'live-together',
  ),
  rule('amber', 'age-not-sure', 'May be under 18: age not sure', ({ age }) => age === 'not-sure'),
];

export interface Triage {
  readonly level: Level;
  /** The rules of that level that fired, by id; empty for green. */
  readonly rules: readonly string[];
}

/** Proposes the intake level of a disclosure, with the rules that set it. */
export function triage(answers: Answers): Triage {
  const fired = triageRules.filter((candidate) => candidate.applies(answers));
  const level = fired.some((candidate) => candidate.level === 'red')
    ? 'red'
    : fired.length > 0
      ? 'amber'
      : 'green';
  return { level, rules: fired.filter((one) => one.level === level).map((one) => one.id) };
}

/** @returns whether a rule of imminent risk fired, which lets the safeguarding lead see the case */
export function isImminentRisk(answers: Answers): boolean {
  return triageRules.some((candidate) => candidate.imminent && candidate.applies(answers));
}

/** @returns whether the answers say that the person affected is under 18 ("not sure" does not say so) */
export function isUnder18({ age }: Answers): boolean {
  return age === 'under-16' || age === '16-17';
}

/** @returns whether the safeguarding lead sees a case for which this rule was chosen: imminent risk, or a person under 18 */
export function concernsSafeguarding(ruleId: string): boolean {
  return triageRules.some(({ id, imminent }) => id === ruleId && (imminent || id === 'under-18'));
}

/** @returns what a rule means, in words; the id itself for a rule of an older version */
export function reasonOf(ruleId: string): string {
  return triageRules.find((candidate) => candidate.id === ruleId)?.reason ?? ruleId;
}

import type { PostedValues } from '#lib/forms/field.ts';
import { formattedPosted } from '#lib/forms/posted-words.ts';
import { drawnFields } from '#lib/forms/read-form.ts';
import { assessmentFields, judgementFields, openingFields } from './fields.ts';
import { needCodes, needs } from './needs.ts';
import { riskInWords, risksIn } from './register.ts';
import { whatIsDone } from './what-is-done.ts';

/** Fields whose words stand in the line of the Story itself, or are for the software alone. */
const notRepeated: ReadonlySet<string> = new Set(['why', 'seen', 'press', 'writer', 'reference']);

/**
 * What was assessed, as it is read on the file: a line a question, a need or a risk.
 * @param answers by field
 * @param owners who does what, in words, by the field that says so
 */
export function answersInLines(
  answers: PostedValues,
  owners: Readonly<Record<string, string>> = {},
): string {
  const drawn = drawnFields(assessmentFields);
  const linesOf = (names: readonly string[]) =>
    Object.entries(drawn)
      .filter(([name]) => names.includes(name))
      .flatMap(([name, field]) => {
        const held = answers[name];
        if (held === undefined || held.length === 0 || notRepeated.has(name)) return [];
        return [`${field.label}: ${formattedPosted(field, held)}`];
      });
  return [
    ...linesOf(Object.keys(openingFields)),
    ...needCodes.flatMap((need) => {
      const answer = answers[`need-${need}`];
      if (answer === undefined || answer.length === 0) return [];
      const words = formattedPosted(drawn[`need-${need}`], answer);
      const done = whatIsDone(need, answers, owners);
      return [`${needs[need].label}: ${words}${done === '' ? '' : `. ${done}`}`];
    }),
    ...risksIn(answers, owners).map((risk) => `Risk: ${riskInWords(risk)}`),
    ...linesOf(Object.keys(judgementFields)),
  ].join('\n');
}

import { keptUntil, secondsUntil } from '#lib/content/kept-until.ts';
import { visit } from '#lib/disclosure/journey.ts';
import {
  type QuestionId,
  questions,
  type Whom,
  whomOf,
} from '#lib/disclosure/questions/current.ts';
import { type Jar, readDraftIn } from '#lib/sealing/draft-cookie.ts';
import { builtPage } from './built-page.ts';

/**
 * A question that is opened for the first time is the same for everybody whom the same words fit, but for the time: the
 * build makes it. Whatever shows an answer, a notice or what was refused, or leads elsewhere, is left to the application
 * (docs/decisions/0017-a-question-not-yet-answered-is-made-by-the-build.md).
 * @param address of any page
 * @param jar what the browser sent
 * @returns the whole page; undefined where the application is to answer
 */
export async function questionPage(address: string, jar: Jar): Promise<string | undefined> {
  const question = questions.find(({ id }) => address === `/disclose/${id}`);
  if (question === undefined) return undefined;
  const cookie = await readDraftIn(jar);
  if (cookie.kind !== 'draft') return undefined;
  const { draft, until } = cookie;
  const isFirstTime = draft.answers[question.id] === undefined && draft.refused === undefined;
  if (!isFirstTime || visit(draft, question.id).show !== 'step') return undefined;
  return withTime(templateOf(question.id, whomOf(draft.answers)), until);
}

function templateOf(question: QuestionId, whom: Whom): string | undefined {
  return builtPage(`/disclose/${question}/${whom}`);
}

const line = /(?<tag><p [^>]*data-kept-until="">)[^<]*/g;
const seconds = /(?<tag><dialog [^>]*data-seconds-left=")-?\d+/g;

/** @returns undefined where the time does not stand in the page as it should: nobody is told a wrong one */
function withTime(page: string | undefined, until: Date): string | undefined {
  if (page?.match(line)?.length !== 1 || page.match(seconds)?.length !== 1) return undefined;
  return page
    .replace(line, `$<tag>${keptUntil(until)}`)
    .replace(seconds, `$<tag>${secondsUntil(until)}`);
}

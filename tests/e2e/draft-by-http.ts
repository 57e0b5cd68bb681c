import { questions } from '#lib/disclosure/questions/current.ts';
import { fieldCalling } from '#lib/serving/next-internals.ts';
import { beginDraft } from '#tests/load/draft.ts';

/**
 * Skips every question, as a browser without script does.
 * @param answerQuestion the id of the action
 * @returns the header that carries the sealed draft, which is ready to be sent
 */
export async function draftThatIsReady(address: string, answerQuestion: string): Promise<string> {
  let cookie = await beginDraft(address);
  for (const { id } of questions) {
    const body = new FormData();
    body.set(fieldCalling(answerQuestion), '');
    body.set('question', id);
    body.set('intent', 'skip');
    const answer = await fetch(`${address}/disclose/${id}`, {
      method: 'POST',
      headers: { origin: address, cookie },
      body,
      redirect: 'manual',
    });
    const [set] = answer.headers.getSetCookie();
    if (answer.status !== 303 || set === undefined) {
      throw new Error(`Skipping ${id} was answered with status ${answer.status}`);
    }
    cookie = set.split(';', 1)[0] ?? '';
  }
  return cookie;
}

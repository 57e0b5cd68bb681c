import 'server-only';
import { inCase } from './in-case.ts';
import { standNow } from './stand.ts';

/**
 * Notes that a person has seen that the case is Red: nobody needs to be alerted any more, and it goes on by the clock of its next step.
 * @throws what {@link inCase} throws
 */
export async function acknowledge(
  reference: string,
  _form: FormData,
  now = Temporal.Now.instant(),
): Promise<'saved'> {
  return inCase<'saved'>(
    reference,
    'acknowledge',
    async ({ transaction, held, write, change }) => {
      await write({ kind: 'acknowledgement', codes: {}, body: {} });
      change(await standNow(transaction, held.id));
      return 'saved';
    },
    { now },
  );
}

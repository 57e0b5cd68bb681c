import 'server-only';
import { storedInstant } from '../store/instants.ts';
import { inCase } from './in-case.ts';

/**
 * Notes that a person has seen that the case is Red: nobody needs to be alerted any more.
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
    async ({ write, change }) => {
      await write({ kind: 'acknowledgement', codes: {}, body: {} });
      change({ acknowledgedAt: storedInstant(now) });
      return 'saved';
    },
    { now },
  );
}

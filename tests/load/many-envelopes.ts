import { putIn } from '#lib/data/inbox.ts';
import { type Draft, newDraft } from '#lib/disclosure/draft.ts';
import { noticeRules } from '#lib/disclosure/notices.ts';
import { answersSchema, questions } from '#lib/disclosure/questions/current.ts';
import { notGiven } from '#lib/disclosure/questions/kinds.ts';
import { anonymousSending, type Sending } from '#lib/disclosure/sending.ts';

/** @returns a draft that may be sent: everything skipped, every notice read */
export function readyDraft(): Draft {
  const skipped = Object.fromEntries(questions.map(({ id }) => [id, notGiven]));
  const seen = noticeRules.map(({ id }) => id);
  return { ...newDraft(), answers: answersSchema.parse(skipped), seen };
}

/** @returns an anonymous disclosure of today */
export function anonymousSendingOf(): Sending {
  return anonymousSending(readyDraft(), [], Temporal.Now.plainDateISO());
}

/** Puts many sendings into the inbox, some at a time. */
export async function putInMany(count: number, make: (place: number) => Sending): Promise<void> {
  let place = 0;
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      while (place < count) {
        place += 1;
        await putIn(make(place));
      }
    }),
  );
}

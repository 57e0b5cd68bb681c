import 'server-only';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { momentInWords } from '#lib/casework/clock/time-words.ts';
import {
  askForInLetter,
  type FollowUpWords,
  followUpLetter,
  linesOfLetter,
  onPaper,
  servicesInLetter,
} from '#lib/casework/emails/follow-up-letter.ts';
import { type FollowUpWay, followUpFields } from '#lib/casework/follow-up/fields.ts';
import type { FollowUpParts } from '#lib/casework/follow-up/parts.ts';
import { partsAsPosted, partsRead } from '#lib/casework/follow-up/posted.ts';
import { wrongServices } from '#lib/casework/follow-up/services-field.ts';
import { isToGive, type StatusToGive } from '#lib/casework/follow-up/statuses.ts';
import { wrongInPart } from '#lib/casework/follow-up/wrong-in-part.ts';
import type { LetterTexts } from '#lib/casework/texts/editable-texts.ts';
import type { FormRefused } from '#lib/forms/field.ts';
import { textIn } from '#lib/forms/form-given.ts';
import type { LetterToRead } from '#lib/forms/letter-to-read.ts';
import { readForm } from '#lib/forms/read-form.ts';
import { readContact } from '../cases/case-contact.ts';
import { type CaseStep, inCase } from '../cases/in-case.ts';
import { refusedBeside } from '../cases/last-change.ts';
import { markOfShown } from '../cases/mark-of-shown.ts';
import { asItArrives } from '../emails/as-it-arrives.ts';
import { queueEmail } from '../emails/queue.ts';
import { instantOf, storedInstant } from '../store/instants.ts';
import { readLetterTexts } from '../texts/letter-texts.ts';
import { correctedSince } from './corrected-since.ts';
import { endFollowUpTask } from './end-follow-up-task.ts';
import { addressForContent } from './may-write.ts';
import { findFollowUp, type StandingFollowUp } from './open-follow-up.ts';
import { daysNotBookedIn, overtakenIn } from './overtaken.ts';
import { toFollowUpOf } from './to-follow-up.ts';
import { whyNoEmail } from './why-no-email.ts';

/**
 * Approves the follow-up of an appointment, to go by email, on paper, or to be read out; or writes down that they want none. What goes by
 * email, is printed or read out is shown first, exactly as it is, and the same form is posted once more. Only an email is on its way by that:
 * until somebody says that they gave the letter, or read it out, it is open. Two who write it at once see both.
 * @throws what {@link inCase} and `findFollowUp` throw; SealBrokenError where their wishes cannot be opened
 */
export async function writeFollowUp(
  reference: string,
  form: FormData,
  now = Temporal.Now.instant(),
): Promise<FormRefused | 'saved'> {
  return inCase(reference, 'follow-up', (step) => write(step, form), {
    now,
    once: { form, answer: 'saved' },
  });
}

async function write(step: CaseStep, form: FormData): Promise<FormRefused | 'saved'> {
  const standing = await findFollowUp(step, textIn(form, 'entry'));
  const contact = await readContact(step.transaction, step.held.id);
  const toFollowUp = await toFollowUpOf(step, contact);
  const outcome = readForm(followUpFields(toFollowUp), form, (read) => ({
    'part-explained': wrongInPart(read['part-explained']),
    'part-decided': wrongInPart(read['part-decided']),
    'part-agreed': wrongInPart(read['part-agreed']),
    'part-next': wrongInPart(read['part-next']),
    services:
      read.way === 'declined' ? undefined : wrongServices(read.services, toFollowUp.numbers.wrong),
    why:
      read.way === 'declined' && read.why === ''
        ? 'Write how they said that they want none'
        : undefined,
  }));
  if ('errors' in outcome) {
    return textIn(form, 'way') === 'emailed' && !toFollowUp.mayEmail
      ? noLonger(outcome, whyNoEmail(step.held, contact).words)
      : outcome;
  }
  const { read, values } = outcome;
  const overtaken =
    read.way === 'declined' ? undefined : await overtakenIn(step, read['part-next']);
  if (overtaken !== undefined) return { values, errors: { 'part-next': overtaken } };
  const { latest, body, by, writtenAt } = standing;
  if (read.seen !== `${latest.version}`) {
    const when = momentInWords(writtenAt, step.now, workingCalendar.timeZone);
    return refusedBeside(values, `${latest.version}`, { by, when }, partsAsPosted(body.parts));
  }
  const parts = partsRead(read);
  const texts = await readLetterTexts(
    step.transaction,
    read.way === 'emailed' ? 'follow-up' : 'follow-up-letter',
  );
  const askFor = askForInLetter(step.viewer.name, step.held.team);
  const words = {
    parts,
    texts,
    metOn: Temporal.PlainDate.from(standing.codes.metOn),
    isEmail: read.way === 'emailed',
    askFor,
  };
  const letter = followUpLetter(words);
  if (read.way !== 'declined') {
    if (letter.parts.length === 0) {
      return {
        values,
        errors: { 'part-explained': 'Nothing stands in it: write what was discussed' },
      };
    }
    const to = addressForContent(step.held, contact);
    const corrected = await correctedSince(step.transaction, step.held.id, {
      originalId: latest.originalId,
      writtenAt,
    });
    // Known again with the address that it goes to: of another one it is read once more.
    const shown = markOfShown([
      read.way,
      linesOfLetter(letter),
      ...(read.way === 'emailed' ? [to] : []),
      // What it was drafted from may be corrected while somebody reads it.
      corrected,
    ]);
    if (read.shown !== shown) {
      return {
        values: { ...values, shown },
        errors: {},
        letters: [
          {
            ...(await letterToRead(words, read.way, to)),
            note: noteOf(await daysNotBookedIn(step, read['part-next']), corrected),
          },
        ],
      };
    }
  }
  await end(step, standing, { way: read.way, why: read.why, parts, texts, askFor });
  return 'saved';
}

/** What whoever approves it has to know, and is not in it. */
function noteOf(days: string | undefined, corrected: readonly string[]): string | undefined {
  const sentences = [
    ...(days === undefined ? [] : [days]),
    ...corrected.map((line) => `Corrected since this was drafted: ${line}. Does it still hold?`),
  ];
  return sentences.length === 0 ? undefined : sentences.join(' ');
}

/** It was offered when the page was opened: their wishes, or the address, are other ones by now. */
function noLonger(refused: FormRefused, why: string): FormRefused {
  const way = `It cannot go by email any more: ${why}. Choose another way`;
  return { ...refused, errors: { ...refused.errors, way } };
}

async function end(
  step: CaseStep,
  standing: StandingFollowUp,
  {
    way,
    why,
    parts,
    texts,
    askFor,
  }: {
    readonly way: FollowUpWay;
    readonly why: string;
    readonly parts: FollowUpParts;
    readonly texts: LetterTexts;
    readonly askFor: string;
  },
): Promise<void> {
  const { transaction, held, now } = step;
  const { latest, codes } = standing;
  const entryId = await step.supersede(
    { ...latest, endedAt: isToGive(way) ? null : storedInstant(now) },
    {
      kind: 'follow-up',
      codes: { ...codes, status: way },
      body: {
        parts,
        why: way === 'declined' ? why : '',
        texts,
        services: servicesInLetter(parts.services),
        ...(isToGive(way) && { askFor }),
      },
    },
  );
  if (way === 'emailed') {
    await queueEmail(transaction, {
      caseId: held.id,
      kind: 'follow-up',
      queuedAt: storedInstant(now),
      entryId,
    });
  }
  await endFollowUpTask(step, latest.originalId);
  if (isToGive(way)) await askToGive(step, standing, way);
}

/** They do not have it yet: that is due as it was promised. */
async function askToGive(
  { write, viewer, now }: CaseStep,
  { latest: { dueAt } }: StandingFollowUp,
  way: StatusToGive,
): Promise<void> {
  await write({
    kind: 'task',
    codes: { endsBy: 'give-follow-up' },
    body: {
      what: toGive[way],
      why: 'It is approved, and they do not have it yet',
      name: viewer.name,
    },
    ownerId: viewer.id,
    dueAt: dueAt === null ? now : instantOf(dueAt),
  });
}

const toGive: Readonly<Record<StatusToGive, string>> = {
  'to-hand-over': 'Hand the letter over',
  'to-read-out': 'Read the follow-up out to them',
};

const titles: Readonly<Record<Exclude<FollowUpWay, 'declined'>, string>> = {
  emailed: 'The email that goes to them',
  'to-hand-over': 'The letter, to print and hand over',
  'to-read-out': 'What you read out to them',
};

/** What they get, as they get it; an email at this address. */
async function letterToRead(
  words: FollowUpWords,
  way: Exclude<FollowUpWay, 'declined'>,
  to: string | undefined,
): Promise<LetterToRead> {
  const title = titles[way];
  return way === 'emailed'
    ? { title, email: await asItArrives({ kind: 'follow-up', words }, to) }
    : { title, paper: onPaper(followUpLetter(words)) };
}

import { choice, inFold, line, moment, press, tick } from '#lib/forms/fields.ts';
import { type Ground, grounds } from './grounds.ts';
import {
  type ContactWayOnFile,
  mayLeaveMessage,
  wayNames,
  waysThatNeedNoWish,
  waysToLog,
  waysWithGround,
} from './ways.ts';

/** What the two buttons say: it is so of every way, of what was sent and of those who got in touch themselves. */
export const savedAs = {
  reached: 'Save: we spoke, or they answered',
  'not-reached': 'Save: did not speak (sent, rang out, missed)',
} as const;

const breaking = 'This breaks their wishes: I have a ground';

/**
 * What is written down of a contact or an attempt at one. What breaks the person's wishes stands apart, in a fold.
 * @param wishes which ways the person called safe
 * @param asksConsent whether they have yet to agree to be contacted
 */
export function contactFields(
  wishes: Parameters<typeof waysToLog>[0],
  { asksConsent = false }: { readonly asksConsent?: boolean } = {},
) {
  const ways = waysToLog(wishes);
  const named = (codes: readonly ContactWayOnFile[]) =>
    codes.map((code) => ({ code, label: wayNames[code] }));
  return {
    way: choice<ContactWayOnFile>({
      label: 'How?',
      options: named(ways),
      error: 'Choose how, from the ways that they called safe',
      // Of several none is taken for granted.
      start: ways.length === 1 + waysThatNeedNoWish.length ? ways[0] : undefined,
    }),
    said: line({
      label: 'In one line',
      hint: 'What was said or sent, or why you could not speak. You can leave it empty.',
      name: 'The line',
      longest: 300,
    }),
    ...(asksConsent && {
      agrees: tick({
        label: 'They agree that we contact them, in the ways that are safe',
        hint: 'Tick it only where they said so themselves.',
      }),
    }),
    voicemail: mayLeaveMessage(wishes)
      ? tick({ label: 'I left a message, in the words that they wished' })
      : inFold(breaking, tick({ label: 'I left a message, which they did not allow' })),
    at: moment({ label: 'When?', name: 'When' }),
    otherWay: inFold(
      breaking,
      choice<ContactWayOnFile | ''>({
        label: 'A way that is not safe',
        options: [{ code: '', label: 'No: the way above' }, ...named(waysWithGround(wishes))],
        error: 'Choose the way from this list',
        start: '',
      }),
    ),
    ground: inFold(
      breaking,
      choice<Ground | ''>({
        label: 'The ground',
        hint: 'It is logged, and the lead reviews it on the next working day.',
        options: [{ code: '', label: 'None: it keeps to their wishes' }, ...grounds],
        error: 'Choose the ground from this list',
        start: '',
      }),
    ),
    why: inFold(
      breaking,
      line({
        label: 'What makes it necessary',
        name: 'The reason',
        longest: 300,
      }),
    ),
    visitorsSay: inFold(
      breaking,
      line({
        label: 'Of a welfare check: what its visitors may say',
        name: 'What visitors may say',
        longest: 300,
      }),
    ),
    visitorsTell: inFold(
      breaking,
      line({
        label: 'Of a welfare check: to whom they may say it',
        name: 'To whom',
        longest: 300,
      }),
    ),
    outcome: press({
      label: 'What came of it?',
      options: [
        { code: 'reached', label: savedAs.reached },
        { code: 'not-reached', label: savedAs['not-reached'] },
      ],
      error: 'Say whether you spoke: save it with one of the two buttons',
    }),
  };
}

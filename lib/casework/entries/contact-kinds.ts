import { z } from 'zod';
import { nextSteps } from '../case/states.ts';
import { type Breach, breaches, breachNames } from '../contact/breaches.ts';
import { tellings } from '../contact/change-fields.ts';
import { type Ground, groundCodes, groundNames } from '../contact/grounds.ts';
import { contactWaysOnFile, contactWords } from '../contact/ways.ts';
import { changedInWords } from '../contact/wishes-in-words.ts';
import { agreements, stoppings } from '../keeping-in-touch/fields.ts';
import { messageNames, messageWayCodes } from '../messages/ways.ts';
import { kind, noCodes, wishesAsTheyWere, withWords } from './kind.ts';

const way = z.enum(contactWaysOnFile);
const said = z.strictObject({
  said: z.string(),
  /** Why it broke their wishes. */
  why: z.string().optional(),
  /** Of a welfare check: what its visitors may say, and to whom. */
  visitorsSay: z.string().optional(),
  visitorsTell: z.string().optional(),
});
/** What it broke of the person's wishes, and on which ground. */
const override = z
  .strictObject({ broke: z.array(z.enum(breaches)), ground: z.enum(groundCodes) })
  .optional();

/** Kinds of entries about being in touch with the person. */
export const contactKinds = {
  'keeping-in-touch': kind({
    label: 'Keeping in touch',
    codes: z.strictObject({
      agreement: z.enum(agreements),
      /** Who wanted it to end; unknown of what was written before it was asked. */
      askedBy: z.enum(stoppings.map(({ code }) => code)).optional(),
    }),
    body: z.strictObject({ how: z.string() }),
    line: ({ agreement, askedBy }, { how }) => {
      if (agreement === 'agreed') return withWords('It was agreed to keep in touch', how);
      const who = stoppings.find(({ code }) => code === askedBy)?.inStory;
      const ended = 'Keeping in touch has ended';
      return withWords(who === undefined ? ended : `${ended}: ${who}`, how);
    },
  }),
  'asked-how': kind({
    label: 'Asked how they are',
    codes: noCodes,
    body: noCodes,
    // What became of the email is a line of its own.
    line: () => 'Asked by email how they are, as agreed',
  }),
  'contact-attempt': kind({
    label: 'Attempt',
    codes: z.strictObject({ way, voicemail: z.boolean(), override }),
    body: said,
    line: ({ way: used, voicemail, override: broken }, body) =>
      withWords(
        `${contactWords[used].notReached}${messageIn(voicemail, broken)}${overrideIn(broken)}`,
        body.said,
      ),
  }),
  contact: kind({
    label: 'Contact',
    codes: z.strictObject({
      way,
      override,
      /** They agreed to be contacted, who had not before. */
      agrees: z.literal(true).optional(),
    }),
    body: said,
    line: ({ way: used, override: broken, agrees }, body) =>
      withWords(
        `${contactWords[used].reached}${agrees === true ? '; they agree to be contacted' : ''}${overrideIn(broken)}`,
        body.said,
      ),
  }),
  'message-in': kind({
    label: 'Message from them',
    codes: z.strictObject({
      came: z.enum(messageWayCodes),
      /** Whether they answered from the email address on file, which confirms it. */
      isFromAddress: z.boolean(),
    }),
    body: z.strictObject({ text: z.string() }),
    line: ({ came, isFromAddress }, { text }) =>
      withWords(`${messageNames[came]}${isFromAddress ? ', from the address on file' : ''}`, text),
  }),
  wishes: kind({
    label: 'Contact wishes',
    codes: z.strictObject({
      readBack: z.boolean(),
      agrees: z.boolean(),
      mayWrite: z.boolean().default(false),
      mayNotWrite: z.boolean().default(false),
    }),
    body: noCodes,
    line: ({ readBack, agrees, mayWrite, mayNotWrite }) =>
      [
        'Contact wishes: still right',
        ...(agrees ? ['they agree to be contacted'] : []),
        ...(readBack ? ['the email address was read back'] : []),
        ...(mayWrite ? ['we may write there what was discussed'] : []),
        ...(mayNotWrite ? ['what was discussed is not written there'] : []),
      ].join('; '),
  }),
  'wishes-changed': kind({
    label: 'Contact wishes changed',
    codes: z.strictObject({
      toldBy: z.enum(tellings.map(({ code }) => code)),
      /** No way is safe any more. */
      noWay: z.boolean(),
      readBack: z.boolean(),
      agrees: z.boolean(),
      /** They do not want to be contacted any more. */
      stops: z.boolean().optional(),
      /** The next step that this brought about, where it would have been due by then already: and until when it is due. */
      step: z.enum(nextSteps).optional(),
      until: z.string().optional(),
    }),
    // Which of them, and how all of them stood before.
    body: z.strictObject({
      changed: z.array(z.string()),
      before: z.record(z.string(), z.unknown()),
    }),
    line: ({ toldBy, noWay, readBack, agrees, stops = false }, { changed }) => {
      const how = tellings.find(({ code }) => code === toldBy)?.inStory ?? '';
      return [
        `Contact wishes changed (${how})${changed.length > 0 ? `: ${changedInWords(changed)}` : ''}`,
        ...(noWay ? ['no way is safe any more, nobody contacts them'] : []),
        ...(stops ? ['they do not want to be contacted any more'] : []),
        ...(agrees ? ['they agree to be contacted'] : []),
        ...(readBack ? ['the email address was read back'] : []),
      ].join('; ');
    },
    kept: ({ before }) => wishesAsTheyWere(before),
  }),
} as const;

type Override = z.output<typeof override>;

function messageIn(voicemail: boolean, broken: Override): string {
  if (!voicemail) return '';
  return broken?.broke.includes('voicemail') === true
    ? ', a message was left'
    : ', a message was left as they wish';
}

function overrideIn(broken: Override): string {
  if (broken === undefined) return '';
  const what = broken.broke.map((breach: Breach) => breachNames[breach]).join(', ');
  const ground: Ground = broken.ground;
  return ` (against their wishes: ${what}; ground: ${groundNames[ground]})`;
}

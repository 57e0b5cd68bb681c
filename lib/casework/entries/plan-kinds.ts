import { z } from 'zod';
import { longDate } from '#lib/content/long-date.ts';
import { filledParts, planParts } from '../safety-plan/parts.ts';
import { kind, withWords } from './kind.ts';

const planWords = z.strictObject({
  places: z.string(),
  people: z.string(),
  travel: z.string(),
  devices: z.string(),
  signs: z.string(),
  crisis: z.string(),
  tonight: z.string(),
});

/** Kinds that say what was planned: with the person, and by those who work on the case. */
export const planKinds = {
  'safety-plan': kind({
    label: 'Safety plan',
    codes: z.strictObject({
      /** Days: "2026-12-02". */
      madeOn: z.iso.date(),
      lookAgainOn: z.iso.date().optional(),
    }),
    /** By name, who made it with the person. */
    body: z.strictObject({ name: z.string(), makerId: z.string(), words: planWords }),
    line: ({ lookAgainOn }, { name }) =>
      `Safety plan made with them by ${name}${
        lookAgainOn === undefined ? '' : `, to be looked at again on ${longDate(lookAgainOn)}`
      }`,
    kept: ({ words }) =>
      filledParts(words).map((part) => ({ term: planParts[part].label, text: words[part] })),
  }),
  'case-conference': kind({
    label: 'Case conference',
    codes: z.strictObject({ actions: z.int() }),
    body: z.strictObject({
      present: z.string(),
      decisions: z.string(),
      actions: z.array(z.strictObject({ what: z.string(), name: z.string(), by: z.iso.date() })),
    }),
    line: ({ actions }, { decisions }) =>
      withWords(
        `Case conference, ${actions === 0 ? 'no actions' : actions === 1 ? '1 action' : `${actions} actions`}`,
        decisions,
      ),
    kept: ({ present, actions }) => [
      { term: 'Who was there', text: present },
      ...(actions.length === 0
        ? []
        : [
            {
              term: 'Actions',
              text: actions
                .map(({ what, name, by }) => `${what}: ${name}, by ${longDate(by)}`)
                .join('\n'),
            },
          ]),
    ],
  }),
} as const;

import { flagCodes } from '../assessment/flags.ts';
import { needCodes } from '../assessment/needs.ts';
import { optionCodes } from './options.ts';

/** The eight sections of an appointment, in the order of the talk (portal-screens.md, appointment). */
export const sections = [
  { number: '1', title: 'Safe to talk' },
  { number: '2', title: 'Limits of confidentiality' },
  { number: '3', title: 'What they want today' },
  { number: '4', title: 'Needs' },
  { number: '5', title: 'Risk' },
  { number: '6', title: 'Options' },
  { number: '7', title: 'What we agreed' },
  { number: '8', title: 'What happens next' },
] as const;
export type SectionNumber = (typeof sections)[number]['number'];

export const sectionNumbers = sections.map(({ number }) => number);

/** Lines on which something agreed can be written. */
export const agreedRows = ['1', '2', '3', '4', '5', '6'] as const;
export type AgreedRow = (typeof agreedRows)[number];

/** The fields that are answers of a section, by name. */
export const fieldsOfSection: Readonly<Record<SectionNumber, readonly string[]>> = {
  '1': ['canTalk', 'pause'],
  '2': ['limits'],
  '3': ['today', 'account', 'recorded', 'readBack', 'copyAsked'],
  '4': needCodes.map((need) => `need-${need}`),
  '5': [
    ...flagCodes.flatMap((flag) => [`flag-${flag}`, `note-${flag}`]),
    'repeated',
    'fear',
    'recording',
  ],
  '6': [
    ...optionCodes.flatMap((option) => [
      `explained-${option}`,
      `copy-${option}`,
      `decision-${option}`,
    ]),
    'services',
    'informalWhat',
    'informalWhom',
    'informalAgreed',
  ],
  '7': agreedRows.flatMap((row) => [`agreed-${row}`]),
  '8': ['next', 'touch', 'writing', 'readBackEmail'],
};

/** What became of a section so far: nobody is told off for one that is open. */
export type SectionState = 'open' | 'done' | 'skipped';

/**
 * @param held what the form holds under a name; empty where it holds nothing
 * @returns what became of a section: skipped at their wish, done once something in it is answered, or open
 */
export function stateOfSection(
  section: SectionNumber,
  held: (name: string) => string,
): SectionState {
  if (held(`skipped-${section}`) !== '') return 'skipped';
  return fieldsOfSection[section].some((name) => held(name).trim() !== '') ? 'done' : 'open';
}

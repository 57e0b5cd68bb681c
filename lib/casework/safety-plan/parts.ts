/*
 * The parts of a safety plan (casework.md, section 3), each once: as the form asks, as the case shows it, and as it stands on the paper that
 * the person keeps, where it speaks with their own voice.
 */

interface PlanPartRow {
  readonly label: string;
  readonly hint: string;
  readonly onPaper: string;
}

export const planParts = {
  places: {
    label: 'Safe places',
    hint: 'Where they can go, at which hours, and how they get in.',
    onPaper: 'Where I can go',
  },
  people: {
    label: 'People who may help',
    hint: 'Who knows, and who may be asked for what.',
    onPaper: 'People who can help me',
  },
  travel: {
    label: 'Travel',
    hint: 'Ways, times, and who comes along.',
    onPaper: 'Getting about',
  },
  devices: {
    label: 'Devices and accounts',
    hint: 'Phone, passwords, location, shared accounts.',
    onPaper: 'My phone, computer and accounts',
  },
  signs: {
    label: 'Warning signs',
    hint: 'By what they know that it is time to do something.',
    onPaper: 'Signs to look out for',
  },
  crisis: {
    label: 'Crisis contacts',
    hint: 'Whom they call in which order, with numbers.',
    onPaper: 'Whom I call if it gets bad',
  },
  tonight: {
    label: 'Tonight and the weekend',
    hint: 'What is arranged until somebody is there again.',
    onPaper: 'Tonight and the weekend',
  },
} as const satisfies Readonly<Record<string, PlanPartRow>>;

export type PlanPart = keyof typeof planParts;

export const planPartNames: readonly PlanPart[] = Object.keys(planParts).filter(isPlanPart);

/** What a plan says, by part; empty where it says nothing. */
export type PlanWords = Readonly<Record<PlanPart, string>>;

/** @returns the parts in which something is said, in their order */
export function filledParts(words: PlanWords): readonly PlanPart[] {
  return planPartNames.filter((part) => words[part] !== '');
}

function isPlanPart(text: string): text is PlanPart {
  return Object.hasOwn(planParts, text);
}

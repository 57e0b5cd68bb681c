import type { OfferedVerb } from '#components/portal/case/verb-bar.tsx';
import type { StoryLineShown } from '#lib/casework/case/story-words.ts';
import type { CaseSummary } from '#lib/casework/case/summary.ts';
import type { DayRow, MyDay } from '#lib/casework/my-day/day.ts';
import { contactDetailsSchema } from '#lib/disclosure/contact-details.ts';

/* What the exhibits of the desk show. Invented, with the longest words that they may meet. */

/** A Thursday. */
export const now = Temporal.Instant.from('2026-11-26T10:30:00Z');

export const caseOfSam: CaseSummary = {
  reference: 'RS-2345-6789',
  team: 'student',
  level: 'amber',
  state: 'support',
  receivedAt: new Date('2026-11-19T09:00:00Z'),
  next: {
    step: 'agree',
    dueAt: new Date('2026-11-26T17:00:00Z'),
    clock: { minutesLeft: 390, share: 0.8, state: 'due-soon' },
  },
  assignedTo: 'Aleksandra Wojciechowska-Brown',
  mayRead: true,
};

export const wishesOfSam = contactDetailsSchema.parse({
  name: 'Sam Okonkwo-Fairweather',
  pronouns: 'they/them',
  phone: '07700 900123',
  callSafe: 'yes',
  voicemailSafe: 'yes',
  voicemailWords: 'first-name',
  email: 'sam@example.org',
  safeDays: ['tuesday', 'thursday'],
  safeTimes: ['afternoon'],
  neverCall: 'After six in the evening',
  answeredByOther: 'wrong-number',
  seenBy: 'My flatmate reads my messages',
  unreachable: 'wait',
  interpreter: 'Igbo',
  access: 'A room without stairs',
  friend: 'yes',
  notTo: 'Anybody in the Department of Physics',
  note: 'Please speak slowly.',
});

export const verbsOnCase: readonly OfferedVerb[] = [
  { verb: 'log-contact', possibility: { kind: 'possible' } },
  { verb: 'note', possibility: { kind: 'possible' } },
  { verb: 'task', possibility: { kind: 'possible' } },
  { verb: 'close', possibility: { kind: 'possible' } },
  {
    verb: 'assign',
    possibility: { kind: 'not-now', why: 'Somebody has this case: the lead reassigns' },
  },
];

const line = {
  written: [],
  author: 'Amara Osei',
  isCorrectable: true,
  isStrikable: true,
  correction: undefined,
  isStruck: false,
  isTrouble: false,
} as const;

const lineAt = (
  id: string,
  kind: string,
  words: string,
  hoursAgo: number,
  changes: Partial<StoryLineShown> = {},
): StoryLineShown => ({
  ...line,
  id,
  originalId: id,
  kind,
  line: words,
  happenedAt: now.subtract({ hours: hoursAgo }),
  writtenAt: now.subtract({ hours: hoursAgo }),
  ...changes,
});

export const storyOfSam: readonly StoryLineShown[] = [
  lineAt('one', 'contact', 'Phone call: reached. Will come on Friday at ten', 2),
  lineAt('two', 'email', 'Email: Introduction. It did not arrive', 20, {
    author: undefined,
    isCorrectable: false,
    isStrikable: false,
    isTrouble: true,
  }),
  lineAt('three', 'note', 'Note. About somebody else', 26, { isStruck: true }),
  lineAt('four', 'contact-attempt', 'Phone call: not reached', 60, { writtenAt: now }),
  lineAt('five', 'assignment', 'Assigned to Aleksandra Wojciechowska-Brown. Speaks Polish', 700, {
    isStrikable: false,
  }),
];

const row = {
  reference: 'RS-2345-6789',
  level: 'amber',
  name: 'Sam Okonkwo-Fairweather',
  step: undefined,
  words: undefined,
  entry: undefined,
  mayMove: true,
  dueAt: now.add({ hours: 3 }),
  waitsFor: undefined,
  window: undefined,
  other: undefined,
} as const satisfies Omit<DayRow, 'what'>;

export const dayOfSomebody: MyDay = {
  red: [
    {
      ...row,
      what: 'acknowledge',
      level: 'red',
      reference: 'RS-4567-89AB',
      mayMove: false,
      isUnassigned: true,
    },
  ],
  nobodys: [{ ...row, what: 'assign', reference: 'RS-3456-789A', mayMove: false }],
  now: [
    { ...row, what: 'next', step: 'attempt', dueAt: now.subtract({ hours: 30 }) },
    { ...row, what: 'reply', entry: 'three' },
  ],
  today: [{ ...row, what: 'task', words: 'Ask housing for another room', entry: 'one' }],
  later: [{ ...row, what: 'next', step: 'touch', level: 'green', name: undefined }],
  waiting: [
    {
      ...row,
      what: 'task-of-other',
      words: 'Send the form to the department',
      entry: 'two',
      waitsFor: { whom: 'Tomasz Lewandowski', since: now.subtract({ hours: 50 }) },
    },
  ],
};

export const leadCases = {
  count: 4,
  rows: [
    {
      reference: 'RS-3456-789A',
      level: 'red',
      name: 'Mara Okafor-Lindqvist',
      owner: undefined,
      dueAt: now.add({ hours: 2 }),
    },
    {
      reference: 'RS-4567-89AB',
      level: 'green',
      name: undefined,
      owner: 'Aleksandra Wojciechowska-Brown',
      dueAt: now.subtract({ hours: 20 }),
    },
  ],
} as const;

const open = { red: 1, amber: 4, green: 0 };

export const people = {
  people: [
    { id: 'one', name: 'Aleksandra Wojciechowska-Brown', open, awayUntil: undefined },
    { id: 'two', name: 'Amara Osei', open: { red: 0, amber: 2, green: 3 }, awayUntil: undefined },
  ],
  away: [
    {
      id: 'three',
      name: 'Tomasz Lewandowski',
      open,
      awayUntil: Temporal.PlainDate.from('2026-11-30'),
    },
  ],
  left: [],
};

import { each } from '#lib/forms/each-field.ts';
import type { Field } from '#lib/forms/field.ts';
import {
  choice,
  dayOrNone,
  hidden,
  inFold,
  inGroup,
  line,
  lines,
  wholeNumber,
} from '#lib/forms/fields.ts';
import { type FlagAnswer, flagAnswers } from './flag-answers.ts';
import { type Flag, flagCodes, flagRow } from './flags.ts';
import {
  type AssessmentSource,
  assessmentSources,
  type Confidence,
  confidences,
  type Fear,
  fears,
  type JudgementGround,
  judgementGrounds,
  type Recording,
  recordings,
} from './grounds.ts';
import { needFields } from './need-fields.ts';
import { registerFields } from './register-fields.ts';
import { type RiskLevel, riskLevelNames, riskLevels } from './risk-levels.ts';

/* The form of a needs and risk assessment: fields of many names, made of the lists of flags and needs. */

const header = {
  assessedOn: dayOrNone({
    label: 'On which day was it made?',
    hint: 'Today, where you leave it empty.',
    name: 'The day on which it was made',
  }),
  source: choice<AssessmentSource>({
    label: 'How do you know?',
    options: assessmentSources,
    error: 'Choose by what you know',
  }),
  confidence: choice<Confidence>({
    label: 'How sure are you of the picture?',
    options: confidences,
    error: 'Choose how sure you are',
  }),
  recording: choice<Recording>({
    label: 'Did they agree that it is written down?',
    options: recordings,
    error: 'Choose whether they agreed that it is written down',
  }),
};

const answers = flagAnswers.map(({ code, label }) => ({ code, label }));

const answerTo = (what: string): Field<FlagAnswer> =>
  choice<FlagAnswer>({
    label: what,
    options: answers,
    error: `Answer: ${what}`,
  });

const flagsAsked = inGroup('Red flags', {
  ...each<Flag, 'flag', FlagAnswer>(flagCodes, 'flag', (flag) => ({
    ...answerTo(flagRow(flag).label),
    hint: flagRow(flag).details,
  })),
  repeated: answerTo('Three or more incidents of violence, abuse or stalking in twelve months'),
});

const flagNotes = each<Flag, 'note', string>(flagCodes, 'note', (flag) =>
  line({
    label: `Note on: ${flagRow(flag).label}`,
    name: `The note on ${flagRow(flag).because}`,
    longest: 300,
  }),
);

const fear = {
  fear: choice<Fear>({
    label: 'How afraid are they themselves?',
    hint: 'In their own words, from 0 to 3.',
    options: fears,
    error: 'Choose how afraid they are',
  }),
};

const toolFold = 'A structured tool was used';

/** Where it fits: abuse by a partner or the family, stalking, honour-based abuse. */
const tool = {
  toolName: inFold(
    toolFold,
    line({
      label: 'Which tool, in which version?',
      hint: 'For abuse by a partner or the family, stalking and honour-based abuse alone. It may raise the level; it never lowers it.',
      name: 'The tool',
      longest: 80,
    }),
  ),
  toolCount: inFold(toolFold, wholeNumber({ label: 'What it counts', least: 0, most: 100 })),
  toolBy: inFold(toolFold, line({ label: 'Who filled it in', longest: 80 })),
  toolOn: inFold(toolFold, dayOrNone({ label: 'On which day' })),
  marac: inFold(
    toolFold,
    choice<'' | 'no' | 'yes'>({
      label: 'Does it go to a MARAC?',
      options: [
        { code: '', label: 'Not considered' },
        { code: 'no', label: 'No' },
        { code: 'yes', label: 'Yes' },
      ],
      error: 'Choose whether it goes to a MARAC',
      start: '',
    }),
  ),
  maracWhy: inFold(toolFold, line({ label: 'Why, or why not', longest: 300 })),
};

const judged = inGroup('Overall level', {
  ground: choice<JudgementGround>({
    label: 'What it rests on most',
    options: judgementGrounds,
    isStacked: true,
    error: 'Choose what the level rests on most',
  }),
  level: choice<RiskLevel>({
    label: 'Level',
    options: riskLevels.map((code) => ({ code, label: riskLevelNames[code] })),
    isStacked: true,
    error: 'Choose the level',
  }),
  why: lines({
    label: 'Why, in a few words',
    name: 'The reason',
    longest: 1_000,
    rows: 3,
    required: 'Say in a few words why it is this level',
  }),
  lowering: lines({
    label: 'Why is it lower than before?',
    hint: 'A second person has to agree. Until then the higher level holds.',
    name: 'Why it is lower than before',
    longest: 500,
    rows: 3,
  }),
  tonight: lines({
    label: 'What is arranged for tonight and the weekend?',
    name: 'What is arranged for tonight and the weekend',
    longest: 1_000,
    rows: 3,
  }),
});

/** What is asked before the needs, */
export const openingFields = { ...header, ...flagsAsked, ...flagNotes, ...fear, ...tool };

/** and after the register of risks. */
export const judgementFields = {
  ...judged,
  /** The last assessment of the case, when the page was opened; and what was last said of needs and risk at an appointment. */
  seen: hidden(),
  spoken: hidden(),
  press: hidden(),
};

/** All of it but who does what: that depends on the case. */
export const assessmentFields = {
  ...openingFields,
  ...needFields,
  ...registerFields,
  ...judgementFields,
};

/** What the overall level rests on. Professional judgement is a ground of its own, and the first (casework.md, section 4). */
export const judgementGrounds = [
  { code: 'judgement', label: 'My professional judgement' },
  { code: 'flags', label: 'The red flags' },
  { code: 'words', label: 'What the person fears, or says of it' },
  { code: 'history', label: 'What happened before' },
  { code: 'others', label: 'What others told us' },
  { code: 'tool', label: 'The structured tool' },
] as const;
export type JudgementGround = (typeof judgementGrounds)[number]['code'];

export const assessmentSources = [
  { code: 'person', label: 'The person' },
  { code: 'file', label: 'The file' },
  { code: 'others', label: 'Somebody else' },
] as const;
export type AssessmentSource = (typeof assessmentSources)[number]['code'];

export const confidences = [
  { code: 'sure', label: 'Sure' },
  { code: 'fairly', label: 'Fairly sure' },
  { code: 'unsure', label: 'Unsure' },
] as const;
export type Confidence = (typeof confidences)[number]['code'];

export const recordings = [
  { code: 'yes', label: 'Yes' },
  { code: 'no', label: 'No, but we have to' },
  { code: 'unasked', label: 'Not asked' },
] as const;
export type Recording = (typeof recordings)[number]['code'];

export const fears = [
  { code: '0', label: '0: not afraid' },
  { code: '1', label: '1: a little' },
  { code: '2', label: '2: afraid' },
  { code: '3', label: '3: very afraid' },
  { code: 'unasked', label: 'Not asked' },
] as const;
export type Fear = (typeof fears)[number]['code'];

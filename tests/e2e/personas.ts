import type { QuestionId } from '#lib/disclosure/questions/current.ts';

/** The labels to choose for a question; a question that is left out is skipped. */
export type Chosen = Readonly<Partial<Record<QuestionId, string | readonly string[]>>>;

export interface Persona {
  readonly name: string;
  readonly chosen: Chosen;
  /** The headings of the notices that appear, in order. */
  readonly notices: readonly string[];
  readonly ending:
    | { readonly way: 'anonymous'; readonly why: readonly string[] }
    | { readonly way: 'contact'; readonly name: string; readonly phone?: string }
    | { readonly way: 'not-a-member' };
}

/** The six people of the end-to-end tests. Between them they meet every notice and both ways on. */
export const personas: readonly Persona[] = [
  {
    name: 'an anonymous student',
    chosen: {
      about: 'Me',
      role: 'Undergraduate student',
      age: '18 to 20',
      gender: 'Woman',
      safe: 'Yes',
      what: ['Bullying', 'Online abuse'],
      often: 'A few times',
      when: '8 to 30 days ago',
      where: ['Teaching or library space'],
      who: ['A student on the same course'],
      still: 'We share a course, team or placement',
      linked: ['None of these'],
      effects: ['Sleep'],
      told: ['Nobody'],
      help: ['Just recording it'],
    },
    notices: [],
    ending: { way: 'anonymous', why: ['I am not ready', 'Nothing would change'] },
  },
  {
    name: 'a named student',
    chosen: {
      about: 'Me',
      role: 'Taught postgraduate student',
      age: '21 to 24',
      gender: 'Prefer not to say',
      safe: 'Not sure',
      what: ['Rape or attempted rape', 'Stalking or being followed'],
      often: 'Once',
      when: 'In the last 24 hours',
      where: ['University housing'],
      who: ['Housemate'],
      still: 'We live together',
      effects: ['Fear for safety', 'Thoughts of suicide or self-harm'],
      told: ['Friend or family'],
      help: ['Someone to listen', 'Police options'],
    },
    notices: ['evidence', 'crisis'],
    ending: { way: 'contact', name: 'Sam' },
  },
  {
    name: 'a named member of staff',
    chosen: {
      about: 'Me',
      role: 'Professional services staff',
      age: '35 to 49',
      what: ['Being punished for speaking up'],
      who: ['Line manager'],
      still: 'They have power over my grades, work or housing',
      help: ['Understanding a formal report'],
    },
    notices: [],
    ending: { way: 'contact', name: '', phone: '07700 900123' },
  },
  {
    name: 'somebody on behalf of a friend',
    chosen: {
      about: 'Someone else, who does not know',
      role: 'Postgraduate researcher',
      age: '25 to 34',
      safe: 'No',
      what: ['Abuse or control by a partner, an ex or family'],
      often: 'It is getting worse',
      still: 'They live together',
    },
    notices: ['not-safe'],
    ending: { way: 'contact', name: 'Noor' },
  },
  {
    name: 'somebody under 18',
    chosen: {
      about: 'Me',
      role: 'Apprentice or short-course student',
      age: '16 or 17',
      what: ['An intimate image shared, or a threat to share one'],
      when: '2 to 7 days ago',
    },
    notices: ['under-18'],
    ending: { way: 'anonymous', why: [] },
  },
  {
    name: 'somebody who is not a member of the University',
    chosen: { about: 'Me', role: 'Neither a student nor staff of the University' },
    notices: ['not-a-member'],
    ending: { way: 'not-a-member' },
  },
];

/** How an informal way goes, or how it ended (casework.md, section 3: informal route, outcome). */
const courses = [
  { code: 'going', label: 'It is still going', inStory: 'An informal way is still tried' },
  {
    code: 'settled',
    label: 'It has ended: settled, as they see it',
    inStory: 'An informal way has ended, and it is settled',
  },
  {
    code: 'not-settled',
    label: 'It has ended: not settled',
    inStory: 'An informal way has ended, and it is not settled',
  },
  { code: 'stopped', label: 'They stopped it', inStory: 'An informal way was stopped by them' },
] as const;

export type Course = (typeof courses)[number]['code'];

export const courseCodes = courses.map(({ code }) => code);

export const courseOptions = courses.map(({ code, label }) => ({ code, label }));

/** How a line of the Story says it. */
export const courseInStory: Readonly<Record<Course, string>> = {
  going: courses[0].inStory,
  settled: courses[1].inStory,
  'not-settled': courses[2].inStory,
  stopped: courses[3].inStory,
};

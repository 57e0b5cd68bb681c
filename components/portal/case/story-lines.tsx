import { type StoryLineShown, storyInWords } from '#lib/casework/case/story-words.ts';
import { StoryRows } from './story-rows.tsx';

export interface StoryLinesProps {
  /** The newest first. */
  readonly lines: readonly StoryLineShown[];
  readonly now: Temporal.Instant;
  /** Where an entry is struck out; left out for those who may not. */
  readonly strikePath?: string | undefined;
  /** Where one that was struck out is put back; left out for those who may not. */
  readonly putBackPath?: string | undefined;
  /** Where an entry is corrected; left out for those who may not. */
  readonly correctPath?: string | undefined;
  /** Whose Story it is; left out where nothing of it is printed by itself. */
  readonly reference?: string | undefined;
  /** Where it is said what became of an appointment; left out for those who may not. */
  readonly outcomePath?: string | undefined;
  /** Where it is written down how an informal way goes; left out for those who may not. */
  readonly informalPath?: string | undefined;
  /** Where it is said that they have a follow-up; left out for those who may not. */
  readonly givePath?: string | undefined;
}

/** Lines of the Story by month. */
export function StoryLines({ lines, ...seen }: StoryLinesProps) {
  return <StoryRows months={storyInWords(lines, seen)} />;
}

import type { Flag } from '#lib/casework/assessment/flags.ts';
import type { Degree } from '#lib/casework/assessment/register.ts';
import type { RiskLevel } from '#lib/casework/assessment/risk-levels.ts';
import type { Outcome } from '#lib/casework/closing/fields.ts';
import type { PlanWords } from '#lib/casework/safety-plan/parts.ts';
import type { ContactDetails } from '#lib/disclosure/contact-details.ts';
import type { Level } from '#lib/disclosure/levels.ts';
import type { Answers } from '#lib/disclosure/questions/current.ts';

/** Those of the demonstration's people who act in it, by the first part of their address. */
export type Actor =
  | 'amara.osei'
  | 'tomasz.lewandowski'
  | 'bethan.price'
  | 'priya.raman'
  | 'callum.reid'
  | 'yusuf.rahman'
  | 'helen.marsh'
  | 'obinna.nwosu';

type Way = 'call' | 'email' | 'text' | 'teams' | 'in-person' | 'from-them';

/** What is done, by its verb. */
export type Act =
  | { readonly do: 'acknowledge' }
  | { readonly do: 'assign'; readonly to: Actor; readonly why: string }
  | { readonly do: 'reached'; readonly way: Way; readonly said: string }
  | {
      readonly do: 'not-reached';
      readonly way: Way;
      readonly said: string;
      readonly voicemail?: true;
    }
  /** They wrote, from the email address on file. */
  | { readonly do: 'reply'; readonly text: string }
  | { readonly do: 'note'; readonly text: string; readonly audience?: 'supervision' }
  | {
      readonly do: 'task';
      readonly what: string;
      readonly why: string;
      readonly to: Actor;
      /** In days from when it is written. */
      readonly inDays: number;
    }
  | { readonly do: 'finish-task' }
  | { readonly do: 'keep-in-touch'; readonly how: string }
  /** All that is not said here is answered with no, or with none. */
  | {
      readonly do: 'assess';
      readonly raised: readonly Flag[];
      readonly level: RiskLevel;
      readonly why: string;
      readonly risk: {
        readonly hazard: string;
        readonly who: string;
        readonly likelihood: Degree;
        readonly severity: Degree;
        readonly controls: string;
      };
    }
  | {
      readonly do: 'safety-plan';
      readonly words: Partial<PlanWords>;
      /** In days from when it is made. */
      readonly againInDays: number;
    }
  | { readonly do: 'level'; readonly to: Level; readonly why: string }
  | { readonly do: 'co-worker'; readonly who: Actor; readonly why: string }
  | { readonly do: 'cover'; readonly who: Actor; readonly why: string }
  | { readonly do: 'ask-safeguarding-lead'; readonly why: string }
  | {
      readonly do: 'decide-safeguarding';
      readonly decision: 'no-further' | 'adults' | 'police' | 'other';
      readonly grounds: string;
    }
  | { readonly do: 'conflict' }
  | { readonly do: 'wall'; readonly who: Actor; readonly why: string }
  /** The newest note: it was meant for another case. */
  | { readonly do: 'strike-note'; readonly why: string }
  | {
      readonly do: 'close';
      readonly outcome: Outcome;
      readonly told: boolean;
      readonly text: string;
    }
  | { readonly do: 'reopen'; readonly why: string }
  | { readonly do: 'gate'; readonly meant: 'nobody' | 'ask' }
  /** An appointment with whoever books it. */
  | {
      readonly do: 'book';
      /** Within the hour, or at 10:00 so many days from when it is booked. */
      readonly when: 'soon' | { readonly inDays: number };
      readonly place: string;
    }
  /** The appointment took place: what was written there, by field. */
  | { readonly do: 'met'; readonly said: Readonly<Record<string, string>> }
  /** What they were writing when they were called away. */
  | { readonly do: 'draft-note'; readonly text: string };

/** Something done on a case: by whom, and how many working hours ago. */
export type Step = { readonly by: Actor; readonly hoursAgo: number } & Act;

/** An invented case: what was told, how the person may be reached, and what was done since, the oldest first. */
export interface DemonstrationCase {
  /** What it shows, in a few words. */
  readonly shows: string;
  readonly cameHoursAgo: number;
  readonly level: Level;
  readonly answers: Answers;
  readonly contact: Partial<ContactDetails>;
  /** Those of the people listed on the form who were ticked as not to have it. */
  readonly ticked?: readonly Actor[];
  readonly steps: readonly Step[];
}

import type { ContactDetails } from '#lib/disclosure/contact-details.ts';
import type { Answers } from '#lib/disclosure/questions/current.ts';
import { type ConsentTold, withoutConsent } from '../intake/consent.ts';
import { ifSomeoneElseAnswers, ifUnreachable, safeTimesInWords } from './words.ts';

/** Something to heed before a person is contacted. */
export interface ToHeed {
  /** In our words. */
  readonly words: string;
  /** What the person or a colleague typed, which belongs to it. */
  readonly typed?: string | undefined;
  /** Whether it forbids something that could hurt somebody. */
  readonly isGrave: boolean;
}

/** What is known of how a person may be contacted. */
export interface KnownOfContact {
  readonly contact: ContactDetails;
  readonly consent: ConsentTold;
  readonly about: Answers['about'];
  /** The names of those whom the reporter ticked as people who must not be given the case. */
  readonly tickedPeople: readonly string[];
}

/**
 * What is to be heeded by somebody who is about to contact a person and sees one page, or less, of the case: the gravest first
 * (sections 2 and 3 of the casework specification: nobody is contacted without consent, only safe ways, the safe hours).
 */
export function whatToHeed({ contact, consent, about, tickedPeople }: KnownOfContact): ToHeed[] {
  const someoneElse = ifSomeoneElseAnswers(contact);
  const notTo = [...tickedPeople, contact.notTo].filter((one) => one !== '').join(', ');
  const found: readonly (ToHeed | false)[] = [
    consent !== 'yes' && {
      words: `${withoutConsent[consent]}: contact nobody without a ground that is written down`,
      isGrave: true,
    },
    about === 'someone-who-does-not-know' && {
      words: 'Never contact the person affected, who does not know of this: only the reporter',
      isGrave: true,
    },
    (about === 'someone-who-knows' || about === 'several-people') && {
      words: 'These are the wishes of the reporter, who is not the person affected',
      isGrave: false,
    },
    contact.neverCall !== '' && { words: 'Never call', typed: contact.neverCall, isGrave: true },
    notTo !== '' && { words: 'Must not be given this case, or told', typed: notTo, isGrave: true },
    {
      words: `Safe days and times: ${safeTimesInWords(contact) ?? 'none were named'}`,
      isGrave: false,
    },
    {
      words: `If someone else answers: ${inSentence(someoneElse.words)}`,
      typed: someoneElse.coverName,
      isGrave: false,
    },
    contact.seenBy !== '' && {
      words: 'Others can see or hear it',
      typed: contact.seenBy,
      isGrave: false,
    },
    { words: `If they cannot be reached: ${inSentence(ifUnreachable(contact))}`, isGrave: false },
  ];
  return found.filter((one) => one !== false);
}

function inSentence(words: string): string {
  return `${words.slice(0, 1).toLowerCase()}${words.slice(1)}`;
}

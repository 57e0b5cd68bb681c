'use server';

import { redirect } from 'next/navigation';
import type { Peek } from '#components/portal/queue/peek-card.tsx';
import { inPortal } from '#lib/auth/portal-page.ts';
import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { whatToHeed } from '#lib/casework/contact/heed.ts';
import { safetyInWords } from '#lib/casework/contact/reach-words.ts';
import { waysInWords } from '#lib/casework/contact/words.ts';
import { filtersInAddress, readFilters } from '#lib/casework/queue/filters.ts';
import { peekIntoCase } from '#lib/data/cases/peek.ts';
import { chooseReferencesAlone } from '#lib/data/staff/references-alone.ts';
import { ExpectedError, SignedOutError } from '#lib/errors.ts';
import { formGiven, textIn } from '#lib/forms/form-given.ts';
import { workPaths } from '#lib/paths.ts';

/** Shows names in lists, or references alone; the queue stays as it was. */
export async function switchNames(given: FormData): Promise<void> {
  const form = formGiven(given);
  const filters = readFilters((name) => form.get(name));
  const path = `${workPaths.cases}${filtersInAddress(filters)}` as const;
  await inPortal(path, () => chooseReferencesAlone(textIn(form, 'names') === 'hidden'));
  redirect(path);
}

/** Looks into a case from the queue. @returns what the look shows, or why it shows nothing */
export async function peek(given: unknown): Promise<Peek> {
  try {
    const found = await peekIntoCase(typeof given === 'string' ? given : '');
    if (found === undefined) return { words: 'You see its summary until it is assigned to you.' };
    const { known, story } = found;
    if (known === undefined) {
      return { words: 'The contact wishes cannot be opened: the administrator has been told.' };
    }
    const { contact } = known;
    const mayBeContacted = known.consent === 'yes';
    return {
      name: contact.name,
      ways: waysInWords(contact)
        .filter(({ isSafe }) => isSafe)
        .map(({ name, value, caution }) =>
          [
            `${mayBeContacted ? name : `${name}, only with a ground`}: ${value}`,
            ...(caution === undefined ? [] : [caution]),
          ].join('. '),
        ),
      safety: mayBeContacted
        ? safetyInWords(Temporal.Now.instant(), contact, workingCalendar).words
        : 'Only with a ground that is written down',
      heed: whatToHeed(known),
      story,
    };
  } catch (error) {
    if (error instanceof SignedOutError) return { words: 'You are signed out.' };
    if (error instanceof ExpectedError) return { words: 'There is nothing here for you.' };
    throw error;
  }
}

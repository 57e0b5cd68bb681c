import { z } from 'zod';
import type { ContactDetails } from '#lib/disclosure/contact-details.ts';
import { breaches, breachesOf, breachNames, type WhatIsKnown } from '../contact/breaches.ts';
import { type Ground, groundCodes } from '../contact/grounds.ts';
import { contactWaysOnFile } from '../contact/ways.ts';
import { corrected, type StandingEntry } from './fields.ts';

/** A contact as it is corrected, by the codes of an entry and its form. */
const codesSchema = z.looseObject({
  way: z.enum(contactWaysOnFile),
  voicemail: z.boolean().default(false),
  override: z.object({ broke: z.array(z.enum(breaches)), ground: z.enum(groundCodes) }).optional(),
});
const formSchema = z.looseObject({
  ground: z.union([z.enum(groundCodes), z.literal('')]).default(''),
  why: z.string().default(''),
});

/** A corrected contact, and the ground of which the lead is to be asked; or what is wrong, by field. */
export type CorrectedContact =
  | {
      readonly entry: StandingEntry;
      readonly toReview: { readonly ground: Ground; readonly why: string } | undefined;
    }
  | { readonly errors: { readonly ground?: string; readonly why?: string } };

/**
 * A contact is judged again by the person's wishes where its way or its time is corrected: no correction goes around them. One that breaks
 * them takes a ground, and where it breaks another one than before, the lead reviews it.
 * @param read what the form says, by field
 * @param moved when it happened, where that is corrected
 */
export function correctedContact(
  standing: StandingEntry,
  read: Readonly<Record<string, unknown>>,
  {
    at,
    isMoved,
    wishes,
    known,
  }: {
    readonly at: Temporal.Instant;
    readonly isMoved: boolean;
    readonly wishes: ContactDetails;
    readonly known: WhatIsKnown;
  },
): CorrectedContact {
  const { ground, why } = formSchema.parse(read);
  const before = codesSchema.parse(standing.codes);
  const words = corrected(standing, read);
  const { way, voicemail } = codesSchema.parse(words.codes);
  const broke =
    isMoved || way !== before.way
      ? breachesOf({ way, at, voicemail }, wishes, known)
      : (before.override?.broke ?? []);
  if (ground === '') {
    if (broke.length > 0) {
      const what = broke.map((breach) => breachNames[breach]).join(', ');
      return { errors: { ground: `This breaks their wishes: ${what}. Choose the ground for it` } };
    }
    const { override: _, ...codes } = words.codes;
    const { why: __, ...body } = words.body;
    return { entry: { ...words, codes, body }, toReview: undefined };
  }
  if (broke.length === 0) {
    return { errors: { ground: 'This keeps to their wishes: it needs no ground. Choose “None”' } };
  }
  if (why === '') return { errors: { why: 'Say what made it necessary' } };
  const isNew = broke.some((breach) => before.override?.broke.includes(breach) !== true);
  return {
    entry: {
      ...words,
      codes: { ...words.codes, override: { broke, ground } },
      body: { ...words.body, why },
    },
    toReview: isNew ? { ground, why } : undefined,
  };
}

import type { ContactDetails } from '#lib/disclosure/contact-details.ts';
import type { ErrorsOf, ValuesOf } from '#lib/forms/field.ts';
import { whenItWasError } from '../clock/when-it-was.ts';
import { type Breach, breachesOf, breachNames, type WhatIsKnown } from './breaches.ts';
import type { contactFields } from './fields.ts';
import type { ContactWayOnFile } from './ways.ts';
import { safeTimesInWords } from './words.ts';

type ContactForm = ReturnType<typeof contactFields>;

/** A contact as it was typed, each field well by itself. */
export type TypedContact = ValuesOf<ContactForm>;

/** What a contact is judged by. */
export interface ContactKnown extends WhatIsKnown {
  readonly wishes: ContactDetails;
  readonly now: Temporal.Instant;
  readonly receivedAt: Temporal.Instant;
}

/** @returns the way that was used: one that takes a ground, where one was chosen */
export function wayUsed({
  way,
  otherWay,
}: Pick<TypedContact, 'way' | 'otherWay'>): ContactWayOnFile {
  return otherWay === '' ? way : otherWay;
}

/** @returns what it breaks of their wishes */
export function breachesIn(
  typed: TypedContact,
  { wishes, ...known }: WhatIsKnown & Pick<ContactKnown, 'wishes'>,
): readonly Breach[] {
  const { at, voicemail } = typed;
  return breachesOf({ way: wayUsed(typed), at, voicemail }, wishes, known);
}

/** @returns what is wrong with a contact, by field: what cannot have been, and what breaks their wishes without a ground */
export function contactErrors(typed: TypedContact, known: ContactKnown): ErrorsOf<ContactForm> {
  return {
    ...(wayUsed(typed) !== 'welfare-check' && linesOfVisit(typed)),
    ...(wayUsed(typed) === 'welfare-check' && linesMissing(typed)),
    ...groundErrors(typed, known),
    agrees: agreesError(typed),
    way: wayError(typed),
    voicemail: messageError(typed),
    at: momentError(typed, known),
  };
}

function momentError(typed: TypedContact, known: ContactKnown): string | undefined {
  const { wishes } = known;
  const notPossible = whenItWasError(typed.at, known);
  if (notPossible !== undefined) return notPossible;
  if (typed.ground !== '' || !breachesIn(typed, known).includes('unsafe-hours')) return undefined;
  return `When: this is outside of the hours that they called safe (${safeTimesInWords(wishes)})`;
}

function agreesError({ agrees, outcome }: TypedContact): string | undefined {
  return agrees === true && outcome !== 'reached'
    ? 'Only somebody with whom you spoke can agree: leave it without a tick'
    : undefined;
}

function wayError(typed: TypedContact): string | undefined {
  return wayUsed(typed) === 'voicemail' && typed.outcome === 'reached'
    ? 'Nobody speaks on a voicemail: save it as a message that was left, and log what they answer as a reply'
    : undefined;
}

function messageError(typed: TypedContact): string | undefined {
  if (!typed.voicemail) return undefined;
  if (wayUsed(typed) !== 'call') return 'A message is left by a phone call: choose that as the way';
  return typed.outcome === 'reached'
    ? 'You reached them: log the message that you left before as a contact of its own'
    : undefined;
}

function groundErrors(typed: TypedContact, known: ContactKnown): ErrorsOf<ContactForm> {
  const broken = breachesIn(typed, known);
  if (typed.ground === '') {
    if (broken.length === 0) return {};
    const what = broken.map((breach) => breachNames[breach]).join(', ');
    return {
      ground: `This breaks their wishes: ${what}. Without a ground it is not to be done; choose the ground if there is one`,
    };
  }
  if (broken.length === 0) {
    return { ground: 'This keeps to their wishes: it needs no ground. Choose “None”' };
  }
  return typed.why === '' ? { why: 'Say what makes it necessary' } : {};
}

function linesMissing({ visitorsSay, visitorsTell }: TypedContact): ErrorsOf<ContactForm> {
  return {
    visitorsSay: visitorsSay === '' ? 'Say what the visitors may say' : undefined,
    visitorsTell: visitorsTell === '' ? 'Say to whom the visitors may say it' : undefined,
  };
}

function linesOfVisit({ visitorsSay, visitorsTell }: TypedContact): ErrorsOf<ContactForm> {
  return visitorsSay === '' && visitorsTell === ''
    ? {}
    : {
        otherWay: 'You said what visitors may say: choose the welfare check, or empty those lines',
      };
}

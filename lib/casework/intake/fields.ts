import { type ContactDetails, storedContactSchema } from '#lib/disclosure/contact-details.ts';
import { type Team, teams } from '#lib/disclosure/routing.ts';
import { email, phone } from '#lib/forms/address-fields.ts';
import type { ErrorsOf, ValuesOf } from '#lib/forms/field.ts';
import { choice, hidden, inFold, inGroup, line, lines, ticks } from '#lib/forms/fields.ts';
import { teamNames } from '../case/words.ts';
import { numberForMachines } from '../people/person-keys.ts';
import { reasonOptions } from './reasons.ts';
import { isPassedOn, type Knowing, knowings, type Source, sources } from './sources.ts';

/*
 * What is asked of no more than a person on the phone can wait for: twelve fields in all, who they are first; what can come later is folded.
 */

const person = inGroup('The person', {
  name: line({
    label: 'Name to use',
    name: 'Name',
    longest: 80,
  }),
  phone: phone({ label: 'Phone number' }),
  email: email({ label: 'Email address' }),
  safe: ticks({
    label: 'What is safe?',
    hint: 'Only what they said themselves.',
    options: [
      { code: 'call', label: 'To call them' },
      { code: 'text', label: 'To text them' },
      { code: 'email', label: 'To email them' },
      {
        code: 'write',
        label: 'We may write to them by email',
        details: 'Only if you asked: who is in touch, and when and where you meet.',
      },
    ],
    error: 'Choose what is safe from the list',
  }),
});

const origin = inGroup('How it came', {
  source: choice<Source>({
    label: 'How did it come?',
    options: sources,
    error: 'Choose how it came',
    inColumns: true,
  }),
  knowing: choice<Knowing>({
    label: 'May we contact the person?',
    hint: 'Without a yes nobody contacts them, unless there is a ground for it.',
    options: knowings,
    error: 'Choose whether we may contact the person',
    isStacked: true,
  }),
});

const account = inGroup('What they said', {
  told: lines({
    label: 'In a few words, what they told you',
    hint: 'It becomes the first note on the case, for the team. No details are needed now.',
    name: 'What they told you',
    longest: 2_000,
    rows: 3,
  }),
});

const whereItGoes = inGroup('Who gets it', {
  team: choice<Team>({
    label: 'Whose is it?',
    options: teams.map((code) => ({
      code,
      label:
        code === 'triage'
          ? 'I cannot tell: the leads decide'
          : `${code === 'student' ? 'A student' : 'Staff'}: ${teamNames[code]}`,
    })),
    error: 'Choose whose case it is',
    isStacked: true,
  }),
  notTo: lines({
    label: 'Who must not be given this case?',
    hint: 'Names or roles, in their words. Ask: is there anybody here who must not know?',
    name: 'Who must not be given this case',
    longest: 300,
    rows: 4,
  }),
});

const level = inGroup('Level', {
  reasons: ticks({
    label: 'How serious is it?',
    hint: 'Tick what applies: the most serious sets the level. Without a tick the case is Green.',
    options: reasonOptions,
    inColumns: true,
    error: 'Choose reasons from the list',
  }),
});

const later = 'More, now or later';

export const intakeFields = {
  ...person,
  ...origin,
  ...account,
  ...whereItGoes,
  ...level,
  passedOnBy: inFold(
    later,
    line({
      label: 'Who passed it on, and how do we reach them?',
      hint: 'Where somebody else told us.',
      name: 'Who passed it on',
      longest: 300,
    }),
  ),
  universityNumber: inFold(later, line({ label: 'University number', longest: 20 })),
  /** The mark of the page: a press that is repeated writes no second case. */
  press: hidden(),
};

export type IntakeRead = ValuesOf<typeof intakeFields>;

/**
 * @param taking whether whoever writes may have a case of a team, and whether they take this one
 * @returns what the fields have to do with each other
 */
export function intakeErrors(
  { source, passedOnBy, knowing, universityNumber, phone, email, safe, team }: IntakeRead,
  { takes, mayTake }: { readonly takes: boolean; readonly mayTake: (team: Team) => boolean },
): ErrorsOf<typeof intakeFields> {
  const isPhone = safe.includes('call') || safe.includes('text');
  const isOthers = isPassedOn(source);
  return {
    passedOnBy:
      isOthers && passedOnBy === '' ? 'Say who passed it on, and how we reach them' : undefined,
    knowing:
      knowing === 'unaware' && !isOthers
        ? 'They told us themselves, so they know of it: choose another answer'
        : undefined,
    universityNumber:
      universityNumber !== '' && numberForMachines(universityNumber) === undefined
        ? 'Check the university number: letters and digits, four at least'
        : undefined,
    safe: safeError({ knowing, phone, email, safe }),
    phone: isPhone && phone === '' ? 'Type the phone number that is safe' : undefined,
    email:
      safe.includes('email') && email === '' ? 'Type the email address that is safe' : undefined,
    team:
      takes && !mayTake(team)
        ? 'This team’s cases are not for you to take: save it for the lead'
        : undefined,
  };
}

function safeError({
  knowing,
  phone,
  email,
  safe,
}: Pick<IntakeRead, 'knowing' | 'phone' | 'email' | 'safe'>): string | undefined {
  if (safe.includes('write') && !safe.includes('email')) {
    return 'You may write to them only where it is safe to email them: tick both, or neither';
  }
  return knowing === 'yes' && safe.length === 0 && (phone !== '' || email !== '')
    ? 'Tick what they said is safe. Where nothing is, leave the phone number and the address empty'
    : undefined;
}

/** @returns who the person is and how to reach them, as every case keeps it; of what was not asked the most careful answer */
export function contactOf({ name, phone, email, safe, notTo }: IntakeRead): ContactDetails {
  const isSafe = (way: IntakeRead['safe'][number]) => (safe.includes(way) ? 'yes' : 'no');
  return storedContactSchema.parse({
    name,
    phone,
    email,
    callSafe: isSafe('call'),
    textSafe: isSafe('text'),
    emailSafe: isSafe('email'),
    mayConfirm: isSafe('write'),
    notTo,
  });
}

import type { Team } from '#lib/disclosure/routing.ts';
import type { SeededStaff } from '#prisma/seed.ts';
import { Draws } from './draws.ts';

/* Invented people of whom there are many: colleagues, and those whose cases are seeded. */

const givenNames = [
  ...['Ada', 'Aisha', 'Ben', 'Carys', 'Chidi', 'Dewi', 'Elena', 'Farah', 'Gwen', 'Hassan', 'Ines'],
  ...['Jonas', 'Kofi', 'Lena', 'Mina', 'Nadia', 'Oscar', 'Petra', 'Rhys', 'Sana', 'Tariq', 'Uma'],
  ...['Viktor', 'Wanjiru', 'Yara', 'Zofia'],
] as const;
const familyNames = [
  ...[
    'Abara',
    'Bevan',
    'Cole',
    'Dasgupta',
    'Evans',
    'Fofana',
    'Grant',
    'Hughes',
    'Iqbal',
    'Jansen',
  ],
  ...['Kaur', 'Lindqvist', 'Morgan', 'Nakamura', 'Okafor', 'Pereira', 'Quinn', 'Rossi', 'Sato'],
  ...['Tremblay', 'Usman', 'Vance', 'Wright', 'Young', 'Zhang'],
] as const;

/** @returns the name of somebody who is in no list */
export function nameOf(draws: Draws): { readonly given: string; readonly family: string } {
  return { given: draws.one(givenNames), family: draws.one(familyNames) };
}

/** How many caseworkers are seeded for each team. */
const seededWorkers = { student: 25, staff: 12 } as const;

/** @returns the colleagues who have the seeded cases beside the demonstration's own people. Nobody signs in as one of them */
export function seededColleagues(): readonly SeededStaff[] {
  return (['student', 'staff'] as const).flatMap((team) =>
    Array.from({ length: seededWorkers[team] }, (_, number) => {
      const { given, family } = nameOf(new Draws(`colleague ${team} ${number}`));
      return {
        email: `seeded.${team}.${number}@example.ac.uk`,
        name: `${given} ${family}`,
        roles: [`${team}-caseworker`] as const,
      };
    }),
  );
}

/** Somebody on record who may have cases. */
export interface Owner {
  readonly id: string;
  readonly name: string;
}

/** Who has the cases of each team, and who assigns them. The first of a team has an ordinary caseload, however many cases there are. */
export type Owners = Readonly<
  Record<
    Exclude<Team, 'triage'>,
    { readonly lead: Owner; readonly workers: readonly [Owner, ...Owner[]] }
  >
>;

import type { StaffRole } from '../roles.ts';
import { isOneSlipApart } from './sounds.ts';
import { romanised, spellingsOf } from './spellings.ts';
import type { TypedWords } from './typed-words.ts';

/*
 * Words for what somebody does here. Who is feared is often known by nothing else ("the head of your team"), and must not be
 * the one who is asked. They touch everybody who holds such a role, and leave a question.
 */

const caseworkers: readonly StaffRole[] = ['student-caseworker', 'staff-caseworker'];
const leads: readonly StaffRole[] = ['student-team-lead', 'staff-team-lead'];

const wordsFor: readonly (readonly [words: string, roles: readonly StaffRole[]])[] = [
  [
    `lead leads leader leaders leading leadership led teamlead teamleads teamleader teamleaders head heads headed heading boss bosses
    bossman manager managers manage manages managed managing management managerial manageress teammanager director directors directs
    directing directorate chief chiefs coordinator coordinators coordinates coordinate coordinating coordination charge incharge superior
    superiors`,
    leads,
  ],
  [
    'safeguarding safeguard safeguards safeguarder safeguarders designated dsl dsls dso ddsl safeguardinglead',
    ['safeguarding-lead'],
  ],
  [
    `caseworker caseworkers casework caseworking casehandler casehandlers supportworker supportworkers adviser advisers advisor advisors
    advisory counsellor counsellors counselor counselors counselling counseling officer officers`,
    caseworkers,
  ],
  [
    'admin admins administrator administrators administration administrative sysadmin sysadmins systemadministrator',
    ['system-administrator'],
  ],
  ['lastreader lastreaders', ['last-reader']],
  ['analyst analysts', ['analyst']],
  ['auditor auditors', ['auditor']],
];

const rolesOfWord: ReadonlyMap<string, readonly StaffRole[]> = new Map(
  wordsFor.flatMap(([words, roles]) => words.split(/\s+/).map((word) => [word, roles] as const)),
);

/** A shorter word becomes too many others by one slip. */
const shortestWithSlip = 7;

/** @returns the roles whose holders the words may mean: "line-manager", "co-ordinator" and "case worker" as one word each, too */
export function rolesNamedIn({ words, exact, wide, single }: TypedWords): ReadonlySet<StaffRole> {
  const typed = new Set(words.flatMap(({ text }) => [romanised(text), ...spellingsOf(text).wide]));
  const found = new Set<StaffRole>();
  for (const [word, roles] of rolesOfWord) {
    const isThere =
      typed.has(word) ||
      exact.has(word) ||
      wide.has(word) ||
      (word.length >= shortestWithSlip && hasSlipOf(word, single.keys()));
    if (isThere) for (const role of roles) found.add(role);
  }
  return found;
}

function hasSlipOf(word: string, typed: Iterable<string>): boolean {
  for (const one of typed) {
    if (Math.abs(one.length - word.length) <= 1 && isOneSlipApart(one, word)) return true;
  }
  return false;
}

import type { Team } from '#lib/disclosure/routing.ts';

/** A member of staff, as the conflict wall needs to know them. */
export interface NamedStaff {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly string[];
  /** People who are away are walled off too, for when they come back; they do not count as readers. */
  readonly active: boolean;
}

export interface Routing {
  readonly team: Team;
  /** Whether the safeguarding lead sees the case. */
  readonly safeguarding: boolean;
}

/**
 * Routes a case around the people whom its reporter does not want to have it. It would rather wall off one person
 * too many than let the wrong one read: any one part of a name (of three letters or more) is enough, and where a team loses its last
 * lead that way, the case goes to the leads of the other team through triage, or else to the safeguarding lead.
 * @param words what the reporter wrote, in any form
 * @param staff everybody on record
 * @param wanted where the case would go without this
 * @returns where it goes, with the ids of those who are walled off; undefined when that leaves nobody at all, even
 *   counting only those who are named in full
 */
export function routeAround(
  staff: readonly NamedStaff[],
  words: string,
  wanted: Routing,
): (Routing & { readonly walled: readonly string[] }) | undefined {
  for (const isNamed of [mayBeNamedIn(words), isNamedInFull(words)]) {
    const free = staff.filter((person) => person.active && !isNamed(person));
    const walled = staff.filter(isNamed).map(({ id }) => id);
    const holds = (role: string) => free.some(({ roles }) => roles.includes(role));
    if (wanted.team !== 'triage' && holds(`${wanted.team}-team-lead`)) return { ...wanted, walled };
    if (holds('student-team-lead') || holds('staff-team-lead')) {
      return { ...wanted, team: 'triage', walled };
    }
    if (holds('safeguarding-lead')) return { team: 'triage', safeguarding: true, walled };
    // Nobody is on record yet who could be walled off: the case waits for the first.
    if (walled.length === 0) return { ...wanted, walled };
  }
  return undefined;
}

function mayBeNamedIn(words: string) {
  const written = writtenIn(words);
  const isFull = isNamedInFull(words);
  return (person: NamedStaff) => {
    const names = wordsOf(person.name);
    return isFull(person) || names.some((name) => name.length > 2 && written.has(name));
  };
}

function isNamedInFull(words: string) {
  const written = writtenIn(words);
  const text = words
    .normalize('NFKC')
    .replace(/\p{Format}/gu, '')
    .toLowerCase();
  return ({ name, email }: NamedStaff) => {
    const names = wordsOf(name);
    return (
      text.includes(email.toLowerCase()) ||
      (names.length > 0 && names.every((part) => written.has(part)))
    );
  };
}

/** Letters that are no letter with a mark to Unicode, as people without them on the keyboard write them. */
const spelledOut: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};

/** Text from a web page may have breaks in it that nobody sees, inside a name or between two: it is read both ways. */
function writtenIn(words: string): ReadonlySet<string> {
  return new Set([...wordsOf(words), ...wordsOf(words.replace(/\p{Format}/gu, ''))]);
}

function wordsOf(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[łøđðıßæœþ]/g, (letter) => spelledOut[letter] ?? letter)
    .split(/[^\p{Letter}]+/u)
    .filter((word) => word !== '');
}

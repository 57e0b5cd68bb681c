import { contactInWords, type Service } from '#lib/content/directory.ts';

/** After so long a number is looked at again. */
const everyMonths = 6;

/** What a lead said of a number. */
export interface DirectoryCheck {
  /** Of the service, by its id. */
  readonly service: string;
  /** As the directory had it that day, in words. */
  readonly contact: string;
  readonly isRight: boolean;
  readonly on: Temporal.PlainDate;
}

/** A number that is to be looked at. */
export interface DueCheck {
  readonly service: string;
  readonly name: string;
  /** How it is reached, as the directory says it. */
  readonly contact: string;
  /** Where to look. */
  readonly source: string;
  /** When it was last found right; undefined where it never was. */
  readonly checkedOn: Temporal.PlainDate | undefined;
}

/**
 * @param checks what was said of them, in any order: of a number that the directory has no more it counts no more
 * @returns the services of which nobody has said for six months whether the number is right, in the order of the directory. Those that are
 *   marked to be checked count as never checked until somebody says so
 */
export function dueChecks(
  services: readonly Service[],
  checks: readonly DirectoryCheck[],
  today: Temporal.PlainDate,
): readonly DueCheck[] {
  return services.flatMap((service) => {
    const contact = contactInWords(service.contact);
    const own = checks.filter((one) => one.service === service.id && one.contact === contact);
    const inFile =
      service.certainty === 'check' || service.checkedOn === undefined
        ? []
        : [Temporal.PlainDate.from(service.checkedOn)];
    const lookedAt = latest([...own.map(({ on }) => on), ...inFile]);
    if (lookedAt !== undefined && !isLongAgo(lookedAt, today)) return [];
    return [
      {
        service: service.id,
        name: service.name,
        contact,
        source: service.source,
        checkedOn: latest([...own.filter(({ isRight }) => isRight).map(({ on }) => on), ...inFile]),
      },
    ];
  });
}

/** What is known of the numbers of the directory: services by id. */
export interface NumbersKnown {
  /** Somebody said that it is wrong, and nobody that it is right after all. */
  readonly wrong: readonly string[];
  /** Nobody has said for six months whether it is right. */
  readonly unchecked: readonly string[];
}

/** @param checks what was said of them, the oldest first: of a number that the directory has no more it counts no more */
export function numbersKnown(
  services: readonly Service[],
  checks: readonly DirectoryCheck[],
  today: Temporal.PlainDate,
): NumbersKnown {
  const wrong = services.flatMap(({ id, contact }) => {
    const standing = contactInWords(contact);
    const last = checks.findLast((one) => one.service === id && one.contact === standing);
    return last?.isRight === false ? [id] : [];
  });
  const due = dueChecks(services, checks, today).map(({ service }) => service);
  return { wrong, unchecked: due.filter((id) => !wrong.includes(id)) };
}

/** @returns whether more than six months have passed */
function isLongAgo(day: Temporal.PlainDate, today: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(day.add({ months: everyMonths }), today) < 0;
}

function latest(days: readonly Temporal.PlainDate[]): Temporal.PlainDate | undefined {
  return days.toSorted(Temporal.PlainDate.compare).at(-1);
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levels } from '#lib/disclosure/levels.ts';
import { workingCalendar } from '../clock/institution-clock.ts';
import { type FlagAnswer, flagAnswers } from './flag-answers.ts';
import { type Flag, flagCodes } from './flags.ts';
import { type AssessedFacts, floorsOf, lowestLeft, whyNot } from './floors.ts';
import { heldUntilAgreed, needsSecondPerson } from './lowering.ts';
import { bandOf, degrees } from './register.ts';
import { reviewDueAt } from './review.ts';
import { caseLevelOf, graverOf, isBelow, type RiskLevel, riskLevels } from './risk-levels.ts';

const height = 14;
const calm: AssessedFacts = {
  flags: {},
  repeated: undefined,
  toolCount: undefined,
  isUnder18: false,
};
const raised = (...codes: readonly Flag[]): AssessedFacts => ({
  ...calm,
  flags: Object.fromEntries(codes.map((code) => [code, 'yes'])),
});
const lowest = (facts: AssessedFacts) => lowestLeft(floorsOf(facts, height));

const anAnswer = fc.constantFrom(...flagAnswers.map(({ code }) => code));
const someFacts: fc.Arbitrary<AssessedFacts> = fc.record({
  flags: fc.dictionary(fc.constantFrom(...flagCodes), anAnswer).map((answers) => ({ ...answers })),
  repeated: fc.option(anAnswer, { nil: undefined }),
  toolCount: fc.option(fc.integer({ min: 0, max: 27 }), { nil: undefined }),
  isUnder18: fc.boolean(),
});
const aLevel = fc.constantFrom(...riskLevels);

describe('the floors of an assessment', () => {
  it.each<[Flag, RiskLevel]>([
    ['danger', 'critical'],
    ['threats', 'high'],
    ['strangulation', 'high'],
    ['weapon', 'high'],
    ['stalking', 'high'],
    ['escalation', 'medium'],
    ['separation', 'medium'],
    ['control', 'medium'],
    ['suicide', 'critical'],
    ['child', 'medium'],
    ['adult', 'medium'],
    ['honour', 'high'],
    ['several', 'medium'],
    ['reprisal', 'medium'],
    ['prevent', 'medium'],
  ])('a yes to %s is at least %s', (flag, level) => {
    expect(lowest(raised(flag))).toBe(level);
  });

  it('are fifteen flags, and no more', () => {
    expect(flagCodes).toHaveLength(15);
  });

  it.each<[string, Partial<AssessedFacts>, RiskLevel]>([
    ['nothing', {}, 'low'],
    ['three incidents in twelve months', { repeated: 'yes' }, 'high'],
    ['fewer incidents', { repeated: 'no' }, 'low'],
    ['a tool that counts one less than configured', { toolCount: 13 }, 'low'],
    ['a tool that counts as much as configured', { toolCount: 14 }, 'high'],
    ['somebody under 18', { isUnder18: true }, 'high'],
  ])('of %s leave %s', (_, facts, level) => {
    expect(lowest({ ...calm, ...facts })).toBe(level);
  });

  it.each<[number, FlagAnswer, RiskLevel]>([
    [3, 'unknown', 'low'],
    [4, 'unknown', 'medium'],
    [15, 'unasked', 'low'],
  ])('of %s answers “%s” leave %s', (count, answer, level) => {
    const flags = Object.fromEntries(flagCodes.slice(0, count).map((flag) => [flag, answer]));
    expect(lowest({ ...calm, flags })).toBe(level);
  });

  it('name every reason, the gravest first', () => {
    expect(
      floorsOf({ ...raised('escalation', 'strangulation', 'danger'), isUnder18: true }, height),
    ).toEqual([
      { level: 'critical', because: 'imminent danger' },
      { level: 'high', because: 'strangulation' },
      { level: 'high', because: 'they are under 18' },
      { level: 'medium', because: 'it is getting worse' },
    ]);
  });

  it('never fall by one more yes, and never by what a tool counts', () => {
    fc.assert(
      fc.property(
        someFacts,
        fc.constantFrom(...flagCodes),
        fc.integer({ min: 0, max: 27 }),
        (facts, flag, count) => {
          const before = floorsOf({ ...facts, toolCount: undefined }, height);
          const without = before.filter(({ because }) => !because.endsWith('not known'));
          const more = {
            ...facts,
            flags: { ...facts.flags, [flag]: 'yes' as const },
            toolCount: count,
          };
          expect(isBelow(lowest(more), lowestLeft(without))).toBe(false);
        },
      ),
    );
  });

  it('close exactly the levels below them, and say why', () => {
    fc.assert(
      fc.property(someFacts, aLevel, (facts, level) => {
        const floors = floorsOf(facts, height);
        expect(whyNot(level, floors) !== undefined).toBe(isBelow(level, lowestLeft(floors)));
      }),
    );
  });
});

describe('lowering a level', () => {
  it.each<[RiskLevel, RiskLevel | undefined, (typeof levels)[number], boolean]>([
    ['high', 'critical', 'red', true],
    ['low', 'medium', 'green', true],
    ['medium', 'medium', 'green', false],
    ['critical', 'high', 'amber', false],
    ['medium', undefined, 'red', true],
    ['low', undefined, 'red', true],
    ['high', undefined, 'red', false],
    ['low', undefined, 'amber', false],
  ])(
    'to %s from %s, of a case that came %s, needs a second person: %s',
    (level, before, intake, expected) => {
      expect(needsSecondPerson(level, before, intake)).toBe(expected);
    },
  );

  it('leaves the higher level until somebody has agreed', () => {
    fc.assert(
      fc.property(
        aLevel,
        fc.option(aLevel, { nil: undefined }),
        fc.constantFrom(...levels),
        (level, before, intake) => {
          const held = heldUntilAgreed(level, before, intake);
          expect(isBelow(held, level)).toBe(false);
          if (before !== undefined) expect(held).toBe(graverOf(level, before));
          else if (intake === 'red') expect(caseLevelOf(held)).toBe('red');
        },
      ),
    );
  });
});

describe('a row of the risk register', () => {
  it.each<[number, RiskLevel]>([
    [1, 'low'],
    [4, 'low'],
    [5, 'medium'],
    [9, 'medium'],
    [10, 'high'],
    [15, 'high'],
    [16, 'critical'],
    [25, 'critical'],
  ])('of a product of %s is %s', (wanted, band) => {
    const found = degrees.flatMap((likelihood) =>
      degrees
        .map((severity) => bandOf(likelihood, severity))
        .filter(({ product }) => product === wanted),
    );
    expect(found.length).toBeGreaterThanOrEqual(wanted === 1 || wanted === 25 ? 1 : 0);
    for (const one of found) expect(one.band).toBe(band);
  });
});

describe('the review clock', () => {
  const at = (local: string) =>
    Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/London').toInstant();

  it.each<[RiskLevel, string, string]>([
    ['critical', '2026-12-23T15:00', '2026-12-24T17:00'],
    ['critical', '2026-12-24T16:00', '2026-12-29T17:00'],
    ['high', '2026-11-27T10:00', '2026-12-04T17:00'],
    ['medium', '2026-11-27T10:00', '2026-12-11T17:00'],
    ['low', '2026-11-27T10:00', '2026-12-29T17:00'],
  ])('of %s, assessed %s, ends %s', (level, from, until) => {
    expect(reviewDueAt(level, at(from), workingCalendar)).toEqual(at(until));
  });

  it('is never longer for a graver level', () => {
    fc.assert(
      fc.property(
        aLevel,
        aLevel,
        fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-01'), noInvalidDate: true }),
        (one, other, date) => {
          const from = Temporal.Instant.fromEpochMilliseconds(date.getTime());
          const [graver, lighter] = isBelow(one, other) ? [other, one] : [one, other];
          const due = (level: RiskLevel) => reviewDueAt(level, from, workingCalendar);
          expect(Temporal.Instant.compare(due(graver), due(lighter))).toBeLessThanOrEqual(0);
        },
      ),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { nextVerb, taskBefore } from './next-verb.ts';
import { nextSteps } from './states.ts';
import { type Verb, verbs } from './workflow.ts';

const all = new Set(verbs);
const without = (...some: Verb[]) => new Set(verbs.filter((verb) => !some.includes(verb)));

describe('the one thing to do next', () => {
  it('is to acknowledge a Red case, before all else', () => {
    expect(nextVerb({ next: { step: 'contact' }, isAssigned: false }, all)).toBe('acknowledge');
  });

  it('is to assign a case that nobody has', () => {
    const possible = without('acknowledge');
    expect(nextVerb({ next: { step: 'contact' }, isAssigned: false }, possible)).toBe('assign');
    expect(nextVerb({ next: { step: 'contact' }, isAssigned: true }, possible)).toBe('log-contact');
  });

  it.each(nextSteps.filter((step) => step !== 'lead'))('has a verb for the step "%s"', (step) => {
    const possible = without('acknowledge');
    expect(possible).toContain(nextVerb({ next: { step }, isAssigned: true }, possible));
  });

  it('is for the lead to choose where the lead decides', () => {
    const possible = without('acknowledge');
    expect(nextVerb({ next: { step: 'lead' }, isAssigned: true }, possible)).toBeUndefined();
  });

  it('is nothing where the step is for somebody else, and on a closed case', () => {
    const possible = new Set<Verb>(['note']);
    expect(nextVerb({ next: { step: 'door' }, isAssigned: true }, possible)).toBeUndefined();
    expect(nextVerb({ next: undefined, isAssigned: true }, possible)).toBeUndefined();
  });
});

describe('a task that comes before the next step', () => {
  const at = (day: string) => Temporal.Instant.from(`2026-12-${day}T17:00:00Z`);
  const task = { mayEnd: true, endsBy: 'follow-up', dueAt: at('11') } as const;
  const touch = at('31');

  it.each<
    readonly [
      string,
      Parameters<typeof taskBefore>[0],
      Temporal.Instant | undefined,
      ReturnType<typeof taskBefore>,
    ]
  >([
    ['what was promised after an appointment', [task], touch, task],
    [
      'of two, the one that is due first',
      [
        { ...task, dueAt: at('14') },
        { ...task, endsBy: 'assess' },
      ],
      touch,
      { ...task, endsBy: 'assess' },
    ],
    ['where there is no next step', [task], undefined, task],
    ['not one that is due after it', [task], at('10'), undefined],
    ['not one that is due with it', [task], at('11'), undefined],
    ['not one of somebody else', [{ ...task, mayEnd: false }], touch, undefined],
    ['not one that is ticked off', [{ ...task, endsBy: undefined }], touch, undefined],
    ['not one without a day', [{ ...task, dueAt: undefined }], touch, undefined],
  ])('%s', (_, tasks, nextDueAt, expected) => {
    expect(taskBefore(tasks, nextDueAt)).toEqual(expected);
  });
});

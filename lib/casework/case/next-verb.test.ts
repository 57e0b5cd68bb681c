import { describe, expect, it } from 'vitest';
import { nextVerb } from './next-verb.ts';
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

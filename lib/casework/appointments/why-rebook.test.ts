import { expect, it } from 'vitest';
import type { CaseFacts } from '../access/case-facts.ts';
import type { Viewer } from '../access/viewer.ts';
import { type WhyRebook, whyRebook } from './why-rebook.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);

const viewer: Viewer = {
  id: 'colleague',
  name: 'Amara Osei',
  roles: ['student-caseworker'],
  standsIn: [],
};

const facts: CaseFacts = {
  team: 'student',
  state: 'support',
  level: 'green',
  isAcknowledged: true,
  nextStep: 'agree',
  isOverdue: false,
  isCoWorker: false,
  isCovering: false,
  isJoined: false,
  isAssessed: false,
  loweringAskedById: null,
  assignedToId: 'colleague',
  isWalled: false,
  walledBefore: new Set(),
  safeguarding: false,
  lastReaders: false,
  gate: 'open',
  gateReaderId: null,
};

const away = { from: day('2026-12-09'), to: day('2026-12-10') };
const here = { viewer, active: true, away: undefined };

it.each<[string, Parameters<typeof whyRebook>[0], Partial<CaseFacts>, WhyRebook | undefined]>([
  ['who has the case and is here keeps it', here, {}, undefined],
  ['nobody is named', undefined, {}, 'left'],
  ['who works here no more does not', { ...here, active: false }, {}, 'left'],
  ['whose case it is no more does not', here, { assignedToId: 'other' }, 'lost'],
  ['a co-worker keeps it', here, { assignedToId: 'other', isCoWorker: true }, undefined],
  ['who must not have the case does not', here, { isWalled: true }, 'lost'],
  ['whose case waits at the gate does not', here, { gate: 'waiting' }, 'lost'],
  ['who is away on the day does not', { ...here, away }, {}, 'away'],
  [
    'who is away until the day before keeps it',
    { ...here, away: { ...away, to: day('2026-12-09') } },
    {},
    undefined,
  ],
  [
    'who is away from the day after keeps it',
    { ...here, away: { from: day('2026-12-11'), to: day('2026-12-20') } },
    {},
    undefined,
  ],
  ['that the case is lost counts more', { ...here, away }, { isWalled: true }, 'lost'],
])('of an appointment: %s', (_, colleague, changes, expected) => {
  const why = whyRebook(colleague, () => ({ ...facts, ...changes }), day('2026-12-10'));
  expect(why).toBe(expected);
});

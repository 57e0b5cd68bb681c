import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyAnswers, completeAnswers } from '#tests/arbitrary-answers.ts';
import {
  closingSteps,
  furthestStep,
  isComplete,
  isReadyToSend,
  type JourneyState,
  passNotice,
  prune,
  questionBefore,
  type Step,
  stepAfter,
  visit,
} from './journey.ts';
import { noticeRules } from './notices.ts';
import { questions } from './questions/current.ts';

/* What holds of the journey whatever a draft says, also of drafts that no person can reach. */

const ids = questions.map(({ id }) => id);
const notices = noticeRules.map(({ id }) => id);
const anyStep = fc.constantFrom(...ids, ...closingSteps);
const anyQuestion = fc.constantFrom(...ids);
const anyState: fc.Arbitrary<JourneyState> = fc.record({
  answers: fc.oneof(anyAnswers, completeAnswers),
  seen: fc.subarray(notices),
});

describe('whatever the draft says', () => {
  it('an address leads at most once elsewhere, and there something is shown', () => {
    always(
      fc.property(anyState, anyStep, (state, step) => {
        const found = visit(state, step);
        if (found.show === 'elsewhere') {
          expect(visit(state, found.step).show).not.toBe('elsewhere');
        }
      }),
    );
  });

  it('the step after a question is open', () => {
    always(
      fc.property(anyState, anyQuestion, (state, from) => {
        expect(visit(state, stepAfter(state, from)).show).not.toBe('elsewhere');
      }),
    );
  });

  it('the furthest step is open, and no question behind it is', () => {
    always(
      fc.property(anyState, (state) => {
        const furthest = furthestStep(state);
        const position = positionIn(furthest);
        const beyond = position === -1 ? [] : ids.slice(position + 1);
        expect(visit(state, furthest).show).not.toBe('elsewhere');
        for (const step of beyond) expect(visit(state, step).show).toBe('elsewhere');
      }),
    );
  });

  it('a question that was answered can be opened to be changed, up to a notice that is to be read', () => {
    always(
      fc.property(anyState, (state) => {
        const limit = positionIn(furthestStep(state));
        const open = limit === -1 ? ids : ids.slice(0, limit);
        for (const id of open) expect(visit(state, id)).toEqual({ show: 'step' });
      }),
    );
  });

  it('no closing step is open before a disclosure may be sent', () => {
    always(
      fc.property(anyState, fc.constantFrom(...closingSteps), (state, step) => {
        expect(visit(state, step).show === 'step').toBe(isReadyToSend(state));
      }),
    );
  });

  it('what may be sent has had all fifteen turns', () => {
    always(
      fc.property(anyState, (state) => {
        if (!isReadyToSend(state)) return;
        expect(ids.filter((id) => state.answers[id] === undefined)).toEqual([]);
        expect(isComplete(state.answers)).toBe(true);
      }),
    );
  });

  it('nobody who is neither a student nor staff can send, whatever they claim to have read', () => {
    always(
      fc.property(completeAnswers, fc.subarray(notices), (answers, seen) => {
        expect(isReadyToSend({ answers: { ...answers, role: 'neither' }, seen })).toBe(false);
      }),
    );
  });

  it('pruning twice is pruning once', () => {
    always(
      fc.property(anyState, (state) => {
        expect(prune(prune(state))).toEqual(prune(state));
      }),
    );
  });

  it('pruning makes nothing sendable that was not', () => {
    always(
      fc.property(anyState, (state) => {
        if (isReadyToSend(prune(state))) expect(isReadyToSend(state)).toBe(true);
      }),
    );
  });

  it('pruning invents and changes no answer', () => {
    always(
      fc.property(anyState, (state) => {
        const { answers, seen } = prune(state);
        expect(state.answers).toMatchObject(answers);
        expect(state.seen).toEqual(expect.arrayContaining([...seen]));
      }),
    );
  });

  it('passing a notice changes no answer, and passing it twice is passing it once', () => {
    always(
      fc.property(anyState, fc.oneof(fc.constantFrom(...notices), fc.string()), (state, notice) => {
        const passed = passNotice(state, notice);
        expect(passed.answers).toEqual(state.answers);
        expect(passNotice(passed, notice)).toEqual(passed);
      }),
    );
  });
});

describe('every path', () => {
  it('has exactly fifteen questions, each asked once, in order', () => {
    always(
      fc.property(completeAnswers, (wanted) => {
        const given = {
          ...wanted,
          ...(wanted.role === 'neither' && { role: 'not-given' as const }),
        };
        let state: JourneyState = { answers: {}, seen: [] };
        const asked: string[] = [];
        for (
          let step = furthestStep(state), turns = 0;
          step !== 'check' && turns < 40;
          turns += 1
        ) {
          const found = visit(state, step);
          const question = questions.find(({ id }) => id === step);
          if (question === undefined) break;
          if (found.show === 'notice') {
            state = passNotice(state, found.notice);
            step = furthestStep(state);
            continue;
          }
          asked.push(question.id);
          state = prune({
            ...state,
            answers: { ...state.answers, [question.id]: given[question.id] },
          });
          step = stepAfter(state, question.id);
        }
        expect(asked).toEqual(ids);
        expect(isReadyToSend(state)).toBe(true);
      }),
    );
  });

  it('leads back through every question to the first', () => {
    const back: (string | undefined)[] = [];
    for (let id = ids.at(-1); id !== undefined; id = questionBefore(id)) back.push(id);
    expect(back).toEqual(ids.toReversed());
  });
});

function positionIn(step: Step): number {
  return questions.findIndex(({ id }) => id === step);
}

function always<Values>(property: fc.IPropertyWithHooks<Values> | fc.IProperty<Values>): void {
  fc.assert(property, { numRuns: 300 });
}

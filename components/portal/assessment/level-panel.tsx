import { useCallback, useEffect, useRef, useState } from 'react';
import { FieldError } from '#components/forms/field-error.tsx';
import { FormField } from '#components/forms/form-fields.tsx';
import type { FormState } from '#components/forms/form-state.ts';
import { MenuField } from '#components/forms/menu-field.tsx';
import { TheirVersion } from '#components/forms/their-version.tsx';
import { type FloorsKnown, lowestLeft, whyNot } from '#lib/casework/assessment/floors.ts';
import { needsSecondPerson } from '#lib/casework/assessment/lowering.ts';
import { floorsPosted } from '#lib/casework/assessment/posted-facts.ts';
import { askedFor, reviewDays } from '#lib/casework/assessment/review.ts';
import {
  isBelow,
  type RiskLevel,
  riskLevelNames,
  riskLevels,
} from '#lib/casework/assessment/risk-levels.ts';
import type { DrawnField, DrawnFields } from '#lib/forms/field.ts';
import { sectionId } from './section.tsx';
import { useFormFacts } from './use-form-facts.ts';

export interface LevelPanelProps extends FloorsKnown {
  readonly fields: DrawnFields;
  readonly state: FormState;
  /** The level that holds by the last assessment. */
  readonly before: RiskLevel | undefined;
  readonly isIntakeRed: boolean;
}

/** What follows from the answers, and the judgement: its ground first, then the levels that the floors leave. */
export function LevelPanel({
  fields,
  state,
  before,
  isIntakeRed,
  isUnder18,
  toolHeight,
}: LevelPanelProps) {
  const panel = useRef<HTMLDivElement>(null);
  const floors = useFormFacts(
    panel,
    state.values,
    useCallback((held) => floorsPosted(held, { isUnder18, toolHeight }), [isUnder18, toolHeight]),
  );
  const held = state.values.level;
  const [level, setLevel] = useState<RiskLevel | undefined>(
    riskLevels.find((code) => code === held),
  );
  const lowest = lowestLeft(floors);
  const isClosed = level !== undefined && isBelow(level, lowest);
  // What cannot be chosen any more is not sent.
  useEffect(() => {
    if (isClosed) setLevel(undefined);
  }, [isClosed]);
  const draw = (name: string) => {
    const field = fields[name];
    return (
      field && (
        <TheirVersion
          key={name}
          name={name}
          field={field}
          mine={state.values[name]}
          theirs={state.theirs}
        >
          <FormField name={name} field={field} state={state} countsLong />
        </TheirVersion>
      )
    );
  };
  const levelField = fields.level;
  const isLowered =
    level !== undefined && needsSecondPerson(level, before, isIntakeRed ? 'red' : 'green');
  return (
    <div ref={panel} className="level-panel min-w-0">
      <section aria-labelledby={sectionId('overall')} className="card mb-6 px-4 py-4">
        <h2
          id={sectionId('overall')}
          tabIndex={-1}
          className="mb-2 scroll-mt-28 text-heading-3 focus:outline-none"
        >
          Overall level
        </h2>
        <p className="mb-4 text-small text-ink-soft">
          An aid to your judgement, and no validated instrument. You judge; the floors below only
          keep a level from being too low.
        </p>
        <div role="status" className="floors mb-4">
          <p className="font-semibold">
            {floors.length === 0
              ? 'No floor holds'
              : `At least ${riskLevelNames[lowest]}, because:`}
          </p>
          {floors.length > 0 && (
            <ul className="text-small">
              {floors.map((floor) => (
                <li key={floor.because}>
                  {floor.because}
                  <span className="text-ink-soft">{`: at least ${riskLevelNames[floor.level]}`}</span>
                </li>
              ))}
            </ul>
          )}
        </div>
        {fields.ground !== undefined && (
          <TheirVersion
            name="ground"
            field={fields.ground}
            mine={state.values.ground}
            theirs={state.theirs}
          >
            <MenuField name="ground" field={withNone(fields.ground)} state={state} />
          </TheirVersion>
        )}
        {levelField !== undefined && (
          <TheirVersion name="level" field={levelField} mine={held} theirs={state.theirs}>
            <fieldset
              aria-invalid={state.errors.level === undefined ? undefined : true}
              aria-describedby={state.errors.level === undefined ? undefined : 'level-error'}
              className={`mb-6 ${state.errors.level === undefined ? '' : 'border-s-4 border-error ps-4'}`}
            >
              <legend className="mb-2 font-semibold">Level</legend>
              <FieldError field="level" message={state.errors.level} />
              <div className="grid grid-cols-2 gap-1.5">
                {riskLevels.map((code, place) => {
                  const why = whyNot(code, floors);
                  return (
                    <label
                      key={code}
                      className="flex min-h-11 cursor-pointer flex-wrap items-center gap-x-2.5 rounded-small border border-edge bg-surface px-3 py-1.5 has-checked:border-action has-checked:bg-tint has-disabled:cursor-default has-disabled:bg-transparent has-disabled:text-ink-soft"
                    >
                      <input
                        id={place === 0 ? 'level' : undefined}
                        type="radio"
                        name="level"
                        value={code}
                        checked={level === code}
                        disabled={why !== undefined}
                        onChange={() => setLevel(code)}
                        className="size-5 shrink-0 accent-action"
                      />
                      <span>{riskLevelNames[code]}</span>
                      {why !== undefined && (
                        <span className="w-full text-small">{`Not with: ${why}`}</span>
                      )}
                    </label>
                  );
                })}
              </div>
            </fieldset>
          </TheirVersion>
        )}
        {level !== undefined && (
          <p className="mb-4 text-small">
            {[
              `Reviewed within ${reviewDays[level] === 1 ? 'one working day' : `${reviewDays[level]} working days`}`,
              ...askedFor[level],
            ].join('. ')}
            .
          </p>
        )}
        {draw('why')}
        <div className={isHidden(isLowered, state, 'lowering') ? 'level-more' : undefined}>
          {draw('lowering')}
        </div>
        <div
          className={isHidden(level === 'critical', state, 'tonight') ? 'level-more' : undefined}
        >
          {draw('tonight')}
        </div>
      </section>
      {floors.length > 0 && (
        <p aria-hidden="true" className="floors-bar">
          {`At least ${riskLevelNames[lowest]}: ${floors[0]?.because}`}
          {floors.length > 1 && ` and ${floors.length - 1} more`}
        </p>
      )}
    </div>
  );
}

/** A menu begins with nothing chosen. */
function withNone(field: DrawnField | undefined): DrawnField | undefined {
  return field && { ...field, options: [{ code: '', label: 'Choose' }, ...(field.options ?? [])] };
}

function isHidden(isWanted: boolean, { values, errors }: FormState, name: string): boolean {
  return !isWanted && errors[name] === undefined && (values[name] ?? '') === '';
}

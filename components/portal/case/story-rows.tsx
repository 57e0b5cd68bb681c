'use client';

import { Fragment } from 'react';
import type { MonthInWords, StoryLineInWords } from '#lib/casework/case/story-words.ts';
import { Corrections } from './corrections.tsx';
import { WrittenWhole } from './written-whole.tsx';

/**
 * Lines of the Story by month. They are drawn from their words, also in the browser: the page carries each line once more in words alone,
 * in place of all its elements.
 */
export function StoryRows({ months }: { readonly months: readonly MonthInWords[] }) {
  return months.map(({ month, lines }) => (
    <div key={month}>
      <h3 className="border-b border-edge pb-0.5 font-sans text-small leading-tight font-semibold not-first:mt-3 tracking-normal text-ink-soft">
        {month}
      </h3>
      <ol>
        {lines.map((line) => (
          <Line key={line.id} {...line} />
        ))}
      </ol>
    </div>
  ));
}

function Line(shown: StoryLineInWords) {
  const { line, time, moment, author, writtenDown, isStruck, isTrouble, correction } = shown;
  const { actions, written = [] } = shown;
  return (
    <li className="story-line relative grid gap-x-4 border-b border-line py-1 text-small max-sm:py-1.5 sm:grid-cols-[8.25rem_minmax(0,1fr)] lg:py-0.75 lg:leading-snug">
      <p className="text-[0.875rem] leading-[inherit] text-ink-soft sm:pt-px">
        <time dateTime={time}>{moment}</time>
      </p>
      <div className="min-w-0 wrap-anywhere">
        <p className="lg:text-[0.9375rem]">
          <span className={isTrouble ? 'font-semibold text-error' : undefined}>
            {isStruck && <span className="font-semibold">Struck out: </span>}
            <bdi className={isStruck ? 'line-through' : undefined}>{line}</bdi>
          </span>{' '}
          <span className="text-[0.875rem] text-ink-soft">
            {author !== undefined && (
              <>
                <span aria-hidden="true">{'·\u00a0'}</span>
                <span className="sr-only">by </span>
                <bdi className="whitespace-nowrap">{author}</bdi>
              </>
            )}
            {writtenDown !== undefined && `, written down ${writtenDown}`}
          </span>{' '}
          <span className="story-line-actions no-print">
            {actions.map(({ href, label }) => (
              <Fragment key={href}>
                {' '}
                <a
                  href={href}
                  className="inline-flex min-h-6 items-center px-1"
                  aria-label={`${label}: ${line}`}
                >
                  {label}
                </a>
              </Fragment>
            ))}
          </span>
        </p>
        <WrittenWhole written={written} isStruck={isStruck} />
        {correction !== undefined && <Corrections {...correction} />}
      </div>
    </li>
  );
}

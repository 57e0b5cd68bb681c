import type { ReactNode } from 'react';
import { type Tone, toneColours } from './tone.ts';

export interface NoticeProps {
  readonly tone?: Tone;
  readonly title?: ReactNode;
  /** The level of the title in the page's outline. */
  readonly level?: 2 | 3;
  /** An id for the title: the notice becomes a region named by it. */
  readonly titleId?: string;
  readonly children: ReactNode;
}

/** A panel that stands out from the text around it. */
export function Notice({ tone = 'calm', title, level = 2, titleId, children }: NoticeProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  const Panel = titleId === undefined ? 'div' : 'section';
  return (
    <Panel
      aria-labelledby={titleId}
      className={`rounded-card border p-5 sm:p-6 [&_a]:text-current ${toneColours[tone]}`}
    >
      {title !== undefined && (
        <Heading id={titleId} className="mb-2 text-heading-3">
          {title}
        </Heading>
      )}
      <div className="prose">{children}</div>
    </Panel>
  );
}

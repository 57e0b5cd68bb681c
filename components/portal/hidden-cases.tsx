import { workPaths } from '#lib/paths.ts';

export interface HiddenCasesProps {
  readonly red: number;
  readonly unassigned: number;
}

/** What a part of the queue leaves out and must not be forgotten. */
export function HiddenCases({ red, unassigned }: HiddenCasesProps) {
  if (red + unassigned === 0) return null;
  const parts = [
    ...(red > 0 ? [`${red} Red`] : []),
    ...(unassigned > 0 ? [`${unassigned} that nobody has`] : []),
  ];
  return (
    <p className="mb-4">
      {`Not shown here: ${parts.join(', ')}. `}
      <a href={workPaths.cases} className="inline-flex min-h-11 items-center font-semibold">
        Show all
      </a>
    </p>
  );
}

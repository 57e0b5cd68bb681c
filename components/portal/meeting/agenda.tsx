import { sections } from '#lib/casework/meeting/sections.ts';

/** How many lines stand under a section for what is written by hand. */
const linesUnder = { '3': 8, '6': 7, '7': 6 } as const satisfies Readonly<Record<string, number>>;
const fewLines = 3;

/** An empty agenda, for those who take notes on paper: on paper alone, and without a word about the person. */
export function Agenda() {
  return (
    <div className="only-this-printed hidden print:block" aria-hidden="true">
      <p className="mb-4 font-semibold">Agenda</p>
      {sections.map(({ number, title }) => (
        <section key={number} className="mb-4 break-inside-avoid">
          <p className="font-semibold">{`${number} ${title}`}</p>
          {Array.from({ length: hasMore(number) ? linesUnder[number] : fewLines }, (_, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of an empty page
            <div key={place} className="h-8 border-b border-line" />
          ))}
        </section>
      ))}
    </div>
  );
}

function hasMore(number: string): number is keyof typeof linesUnder {
  return Object.hasOwn(linesUnder, number);
}

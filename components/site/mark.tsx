import { institution } from '#lib/institution.ts';
import { writtenOnce } from './written-once.tsx';

const drawing = writtenOnce(<Drawing />);

/** The service's sign, a lit doorway, with its name and whose it is. */
export function Mark() {
  return drawing;
}

function Drawing() {
  return (
    <span className="flex items-center gap-3">
      <svg
        aria-hidden="true"
        width="36"
        height="44"
        viewBox="0 0 36 44"
        className="h-11 w-9 shrink-0 max-[15em]:hidden"
      >
        <path d="M0 44V18a18 18 0 0 1 36 0v26Z" className="fill-action" />
        <path d="M8 44V19a10 10 0 0 1 20 0v25Z" className="fill-lamp" />
        <path d="M14 44V21a6 6 0 0 1 14-2v25Z" className="fill-page" />
      </svg>
      <span className="flex flex-col leading-tight">
        <span className="font-display text-heading-3 font-semibold text-ink">
          {institution.service.name}
        </span>
        <span className="text-small text-ink-soft">{institution.university.name}</span>
      </span>
    </span>
  );
}

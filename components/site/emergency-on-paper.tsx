import { emergencyCopy } from '#lib/content/emergency.ts';

/** Whom to call, at the end of a page that is printed: the bar that says it on the screen is not. */
export function EmergencyOnPaper() {
  return <p className="hidden font-semibold print:block">{emergencyCopy.onPaper}</p>;
}

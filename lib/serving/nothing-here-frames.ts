/** What may stand around the portal's page for what is not there. */
export const nothingHereFrames = ['portal', 'demonstration'] as const;
export type NothingHereFrame = (typeof nothingHereFrames)[number];

/** Below it a build makes that page. Nothing is served there: it stands where something else was asked for. */
export const nothingHereFolder = '/nothing-here-for-you';

/** @returns where a build makes that page */
export function nothingHerePath(frame: NothingHereFrame): string {
  return `${nothingHereFolder}/${frame}`;
}

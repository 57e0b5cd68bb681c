/** How long the note about contacting somebody may be, in characters. The form says so, and counts. */
export const longestNote = 500;

/** Rows for actions: what a conference agrees on beyond these is a task by itself. */
export const actionRows = ['1', '2', '3', '4', '5', '6', '7', '8'] as const;
export type ActionRow = (typeof actionRows)[number];

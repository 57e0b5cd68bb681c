/** Parts of the queue that can be looked at by themselves, in the order in which they stand. */
export const queueViews = ['mine', 'all', 'unassigned', 'reaching', 'overdue'] as const;
export type QueueView = (typeof queueViews)[number];

export const queueViewNames: Readonly<Record<QueueView, string>> = {
  mine: 'Mine',
  all: 'Team',
  unassigned: 'Unassigned',
  reaching: 'Reaching',
  overdue: 'Overdue',
};

/** @param text from an address: may be anything; what is no view is the whole queue */
export function queueViewOf(text: unknown): QueueView {
  return queueViews.find((view) => view === text) ?? 'all';
}

/** Parts of the queue that can be looked at by themselves. */
export const queueViews = ['all', 'mine', 'unassigned', 'overdue', 'reaching'] as const;
export type QueueView = (typeof queueViews)[number];

export const queueViewNames: Readonly<Record<QueueView, string>> = {
  all: 'All open',
  mine: 'Mine',
  unassigned: 'Nobody has these',
  overdue: 'Overdue',
  reaching: 'Reaching them',
};

/** @param text from an address: may be anything; what is no view is the whole queue */
export function queueViewOf(text: unknown): QueueView {
  return queueViews.find((view) => view === text) ?? 'all';
}

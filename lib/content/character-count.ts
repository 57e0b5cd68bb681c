const characters = (count: number) => `${count} ${count === 1 ? 'character' : 'characters'}`;

/** What is said of a text that may only be so long. It imports nothing: its form runs in the browser. */
export const characterCount = {
  limit: (longest: number) => `You can type up to ${characters(longest)}.`,
  /** @param left how many are left; fewer than none when there are too many */
  left: (left: number) =>
    left < 0 ? `You have ${characters(-left)} too many` : `You have ${characters(left)} left`,
} as const;

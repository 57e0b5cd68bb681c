import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** @returns whether script runs here: false in what the server sends, so that what needs script is offered only where it works */
export function useRunsScript(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}

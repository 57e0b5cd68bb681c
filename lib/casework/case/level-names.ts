import type { Level } from '#lib/disclosure/levels.ts';

/** Intake levels as the portal names them. */
export const levelNames: Readonly<Record<Level, string>> = {
  red: 'Red',
  amber: 'Amber',
  green: 'Green',
};

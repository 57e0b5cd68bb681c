import { isDeepStrictEqual } from 'node:util';
import type { Edition } from '#lib/content/edition.ts';

/**
 * @param edition a policy as it is now
 * @param kept every version of it that is kept already
 * @returns whether its file is to be written; it is not where the same words are kept under this version
 * @throws Error where the version is kept with other words, is older than one that is kept, or does not say what changed
 */
export function isToBeWritten(edition: Edition, kept: readonly Edition[]): boolean {
  const same = kept.find(({ version }) => version === edition.version);
  const name = `${edition.policy} ${edition.version}`;
  if (same !== undefined) {
    if (isDeepStrictEqual(same, edition)) return false;
    throw new Error(
      `${name} is kept with other words. What people could read stays as it was: give the page a new version.`,
    );
  }
  if (kept.some(({ version }) => numberOf(version) > numberOf(edition.version))) {
    throw new Error(`${name} is older than a version that is kept: give the page a new version.`);
  }
  if (kept.length > 0 && edition.changed === '') {
    throw new Error(`${name} does not say what changed.`);
  }
  return true;
}

/** @returns what versions are ordered by: 1.10 comes after 1.9 */
function numberOf(version: string): number {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major * 1000 + minor;
}

import { type Floor, lowestLeft } from './floors.ts';
import { riskLevelNames } from './risk-levels.ts';

/** @returns "At least High, because: strangulation" */
export function floorInWords(floors: readonly Floor[]): string {
  const level = lowestLeft(floors);
  const because = floors.filter((floor) => floor.level === level).map((floor) => floor.because);
  return `At least ${riskLevelNames[level]}, because: ${because.join(', ')}`;
}

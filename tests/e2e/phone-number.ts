import { randomInt } from 'node:crypto';

/** Of towns whose numbers from 496 0000 on are kept for inventions, and given to nobody. */
const towns = [
  '0113',
  '0114',
  '0115',
  '0116',
  '0117',
  '0118',
  '0121',
  '0131',
  '0141',
  '0151',
  '0161',
];

/** @returns a number that no other test has: cases with one number may be of one person */
export function phoneNumber(): string {
  const town = towns[randomInt(towns.length)] ?? '0116';
  return `${town} 496 0${`${randomInt(1_000)}`.padStart(3, '0')}`;
}

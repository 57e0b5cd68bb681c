import { describe, expect, it } from 'vitest';
import { nameReadings } from './name-readings.ts';

describe('a family name is written in Latin letters', () => {
  it.each([
    ['吴', 'ng'],
    ['陳', 'chan'],
    ['曾', 'zeng'],
    ['欧阳', 'ouyang'],
    ['田中', 'tanaka'],
    ['김', 'kim'],
    ['이', 'lee'],
  ])('%s: %s', (written, reading) => {
    expect(nameReadings(written)).toContain(reading);
  });

  it('by more than one list: Lin, Lam, Lim and Hayashi are one character', () => {
    expect(nameReadings('林')).toEqual(expect.arrayContaining(['lam', 'lim', 'hayashi']));
  });

  it('as its transliteration alone where the lists have nothing', () => {
    expect(nameReadings('龘')).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { daysNamed, promisesToKeepInTouch, promisesToMeet, says } from './promises.ts';

describe('what a follow-up promises', () => {
  it.each([
    'We will keep in touch, about once a month. You can stop that at any time.',
    'we will keep in touch about once a month',
    'As we said, we will keep in  touch.',
  ])('is to keep in touch: %s', (next) => {
    expect(promisesToKeepInTouch(next)).toBe(true);
  });

  it.each(['You do not want us to keep in touch.', 'Nothing for now.', ''])(
    'is not to keep in touch: %s',
    (next) => {
      expect(promisesToKeepInTouch(next)).toBe(false);
    },
  );

  it.each([
    'We will meet again on Tuesday 8 December 2026, 11:00 to 12:00, with Amara Osei.',
    'We meet again on Tuesday.',
    'WE WILL MEET AGAIN, on Tuesday',
  ])('is to meet: %s', (next) => {
    expect(promisesToMeet(next)).toBe(true);
  });

  it.each(['If you would like to meet again, tell us.', 'We will find a time.'])(
    'is not to meet: %s',
    (next) => {
      expect(promisesToMeet(next)).toBe(false);
    },
  );

  it('is the same with a comma more or less, and not with another time', () => {
    const booked = 'We will meet again on Tuesday 8 December 2026, 11:00 to 12:00, by phone.';
    expect(
      says('we will meet again on Tuesday 8 December 2026 11:00 to 12:00 by phone', booked),
    ).toBe(true);
    expect(says(booked.replace('11:00', '10:00'), booked)).toBe(false);
  });
});

describe('days that a text names', () => {
  it.each([
    ['Tuesday 8 December 2026, 11:00', ['8 December']],
    ['the 1st of March', ['1 March']],
    ['on 22nd Sept', ['22 September']],
    ['by 08/12/2026', ['8 December']],
    ['call 0116 252 2023', []],
    ['24/7', []],
    ['in May', []],
    ['3 mayors', []],
    ['at 11:00', []],
  ])('are those of “%s”', (text, days) => {
    expect(daysNamed(text)).toEqual(days);
  });

  it('takes no time over anything that is posted', () => {
    const began = performance.now();
    for (const text of ['1'.repeat(100_000), '1 of '.repeat(20_000), '1/1'.repeat(30_000)]) {
      daysNamed(text);
    }
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});

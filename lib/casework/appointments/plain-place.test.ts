import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directory } from '#lib/content/directory.ts';
import { institution } from '#lib/institution.ts';
import { isPlainPlace } from './plain-place.ts';

describe('a place that may stand in an email', () => {
  it.each([
    'Room 2.14',
    'Room 2.14, Fielding Johnson Building',
    'Charles Wilson Building, 3rd floor, room 3.05',
    'Attenborough Tower, ground floor, by the lift',
    'Main reception, Percy Gee Building',
    'G85 (Bennett Building)',
    'Block B, room 4a',
  ])('is “%s”', (place) => {
    expect(isPlainPlace(place)).toBe(true);
  });

  it.each(institution.buildings)('is %s', (building) => {
    expect(isPlainPlace(building)).toBe(true);
  });
});

describe('a place that an email does not name', () => {
  it.each([
    ['a team', 'EDI office'],
    ['a service in one word', 'JuniperLodge'],
    ['a service letter by letter', 'J u n i p e r  L o d g e'],
    ['a service by its kind', 'Women’s centre'],
    ['who keeps the gate', 'Security Lodge'],
    ['a telephone number', 'Room 4 (call 0116 252 2023)'],
    ['a telephone number without a word', 'Room 0116 252 2023'],
    ['a person', 'Mr Jones who hit you'],
    ['what is said to a machine', 'Room <b>4</b>'],
    ['a web address', 'room.4@example.org'],
    ['letters that look alike', 'Rооm 4'],
    ['signs that nobody sees', 'Room\u200b 4'],
    ['the other way round', 'Room \u202e4'],
    ['nothing', ''],
    ['signs alone', ', .'],
    ['more than anybody reads', 'Room '.repeat(100)],
  ])('has %s in it', (_, place) => {
    expect(isPlainPlace(place)).toBe(false);
  });

  it.each(directory.map(({ name }) => name))('names %s', (name) => {
    expect(isPlainPlace(`Room 2, ${name}`)).toBe(false);
  });

  it('has a word in it that is no building and no room, wherever that stands', () => {
    const building = fc.constantFrom(...institution.buildings, 'Room 2.14');
    // No word of a place has one of these letters behind the other.
    const other = fc.stringMatching(/^[a-z]{1,5}(qz|xj|vk)[a-z]{1,5}$/);
    fc.assert(
      fc.property(building, other, building, (before, told, after) => {
        expect(isPlainPlace(`${before} ${told} ${after}`)).toBe(false);
      }),
    );
  });
});

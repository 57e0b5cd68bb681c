import { describe, expect, it } from 'vitest';
import { matchOf } from './conflict.ts';

const named = (name: string) => ({ id: 'x', name, email: 'x@example.ac.uk' });

/** Ordinary ways to write or say one name: each touches whoever is on record by the other. */
describe.each([
  ['Shaun', 'Sean', 'Shawn', 'Shane'],
  ['Yousef', 'Yusuf', 'Youssef'],
  ['Maier', 'Mayer', 'Meier', 'Meyer'],
  ['Cheung', 'Zhang', 'Chang', '張'],
  ['Bak', 'Pak', 'Park', '박'],
  ['Mohd', 'Muhammad', 'Mohammed'],
  ['Jeff', 'Geoff', 'Geoffrey', 'Jeffrey'],
  ['Саша', 'Sasha', 'Aleksandr', 'Alexander'],
  ['Lin', 'Lim', 'Lam'],
  ['Kimmy', 'Kim', 'Kimmie'],
  ['Owen', 'Eoghan', 'Ewan'],
  ['Rory', 'Ruaridh', 'Ruairí'],
  ['Kweeva', 'Caoimhe', 'Keeva'],
  ['Wojtek', 'Wojciech'],
  ['Xu', 'Hsu', 'Tsui'],
  ['Xie', 'Tse', 'Hsieh'],
  ['Zeng', 'Tsang', 'Tseng'],
  ['Choi', 'Choe'],
  ['Hussain', 'Hussein', 'Husein'],
  ['Chaudhry', 'Chowdhury'],
  ['Said', 'Saeed', 'Sayed'],
  ['Małgorzata', 'Gosia'],
  ['Yevgeny', 'Zhenya', 'Женя'],
  ['Siobhán', 'Chevonne'],
  ['Niamh', 'Neve'],
  ['Tadhg', 'Teague'],
  ['Davies', 'Davis'],
])('%s, %s', (...names: readonly (string | undefined)[]) => {
  const group = names.filter((name) => name !== undefined);
  const pairs = group.flatMap((one) =>
    group.filter((other) => other !== one).map((other) => [one, other] as const),
  );

  it.each(pairs)('%s is touched by %s', (onRecord, typed) => {
    expect(matchOf(named(`${onRecord} Featherstone`), typed)).not.toBe('untouched');
    expect(matchOf(named(`Featherstone ${onRecord}`), `Dr ${typed} please`)).not.toBe('untouched');
  });
});

it.each([
  ['Ann Ward', 'Annie'],
  ['Tom Ward', 'tommy'],
  ['Ross Ward', 'Rossy'],
  ['Grace Jones', 'Jonesy'],
])('%s is touched by what is said kindly: %s', (name, typed) => {
  expect(matchOf(named(name), typed)).toBe('touched');
});

it.each([
  ['Sean Ward', 'Shannon'],
  ['Kim Ward', 'Tim'],
  ['Lucia de la Cruz', 'NA'],
  ['Mei Lin', 'Lena'],
])('%s is not touched by another name: %s', (name, typed) => {
  expect(matchOf(named(name), typed)).toBe('untouched');
});

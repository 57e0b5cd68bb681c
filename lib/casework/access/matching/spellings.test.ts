import { describe, expect, it } from 'vitest';
import { spellingsOf } from './spellings.ts';

describe('a Latin name is written', () => {
  it.each([
    ['Smith', ['smith']],
    ['Müller', ['muller', 'mueller']],
    ['Sørensen', ['sorensen', 'soerensen']],
    ['Åse', ['ase', 'aase']],
    ['Weiß', ['weiss', 'weis']],
    ['Łukasz', ['lukasz', 'wukasz']],
    ['Đukić', ['dukic', 'djukich']],
    ['Işık', ['isik', 'ishik']],
    ['Þór', ['thor', 'tor']],
    ['Núñez', ['nunez', 'nunyez']],
    ['McDonald', ['mcdonald', 'macdonald']],
    ['MacDonald', ['macdonald', 'mcdonald']],
    ['kn12', ['kn12']],
  ])('%s: %o', (name, exact) => {
    expect(spellingsOf(name).exact).toEqual(exact);
  });

  it.each([
    ['Mueller', 'muller'],
    ['Aase', 'ase'],
    ['Satoh', 'sato'],
    ['Joon', 'jon'],
  ])('%s more loosely as %s', (name, loose) => {
    expect(spellingsOf(name).wide).toContain(loose);
  });
});

describe('a name of another script', () => {
  it.each([
    ['Щербаков', 'shcherbakov'],
    ['Хасан', 'hasan'],
    ['Παπαδόπουλος', 'papadopoulos'],
    ['प्रिया', 'priya'],
    ['გიორგი', 'giorgi'],
  ])('%s may be %s, and is itself', (name, reading) => {
    const { exact, wide } = spellingsOf(name);
    expect(exact).toEqual(
      [name.normalize('NFC').toLowerCase()].map((one) => one.replace('ό', 'ο')),
    );
    expect(wide).toContain(reading);
  });

  it.each([
    ['Тhоmаs', 'thomas'],
    ['ΚΙΜ', 'kim'],
    ['Ηelen', 'helen'],
    ['Sсоtt', 'scott'],
  ])('may be what it looks like: %s', (name, looks) => {
    expect(spellingsOf(name).wide).toContain(looks);
  });

  it('has consonants alone where its script writes no others, with the article and without', () => {
    expect(spellingsOf('محمد').vowelless).toEqual(['mhmd']);
    expect(spellingsOf('الحسن').vowelless).toEqual(['lhsn', 'hsn']);
    expect(spellingsOf('ברוך').vowelless).toContain('brk');
    expect(spellingsOf('Щербаков').vowelless).toBeUndefined();
  });
});

it.each(['', '\u0301'])('what is no letter has no spelling: "%s"', (text) => {
  expect(spellingsOf(text).exact.filter((form) => form !== text)).toEqual([]);
});

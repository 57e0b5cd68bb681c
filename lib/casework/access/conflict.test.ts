import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchOf, type NamedStaff, whoIsMeant } from './conflict.ts';
import { longestRead } from './matching/tokens.ts';

const person = (id: string, name: string, email = `${id}@example.ac.uk`): NamedStaff => ({
  id,
  name,
  email,
});

const staff = [
  person('ng', 'Kim Ng', 'kn12@example.ac.uk'),
  person('smith', 'Anna Smith'),
  person('jones', 'Ana Maria Smith-Jones'),
  person('obrien', 'Siobhán O’Brien'),
  person('mueller', 'Jürgen Müller', 'j.mueller@example.ac.uk'),
  person('sorensen', 'Søren Sørensen'),
  person('mcdonald', 'Fiona McDonald'),
  person('thompson', 'Grace Thompson'),
  person('nunez', 'José Núñez'),
  person('lewandowski', 'Tomasz Lewandowski'),
  person('cruz', 'Prof. Lucia de la Cruz PhD'),
];

/** Whom the words mean (with a star) or touch, by id in order. */
function who(words: string, among: readonly NamedStaff[] = staff): string {
  const { meant, touched } = whoIsMeant(among, [], words);
  return [...meant.map((id) => `${id}*`), ...touched].toSorted().join(' ');
}

describe('somebody is meant by', () => {
  it.each([
    ['their full name', 'José Núñez', 'nunez*'],
    ['their full name among other words', 'Please keep this from Grace Thompson!', 'thompson*'],
    ['their full name in another order', 'Núñez, José', 'nunez*'],
    ['their full name in any capitals', 'gRACE THOMPSON', 'thompson*'],
    ['their full name without its accents', 'jose nunez', 'nunez*'],
    ['accents that are characters of their own', 'Jose\u0301 Nu\u0301n\u0303ez', 'nunez*'],
    ['letters spelt out', 'Juergen Mueller', 'mueller*'],
    ['letters without their dots', 'Jurgen Muller', 'mueller*'],
    ['letters without their strokes', 'Soeren Soerensen', 'sorensen*'],
    ['another apostrophe', "Siobhan O'Brien", 'obrien*'],
    ['no apostrophe', 'Siobhan OBrien', 'obrien*'],
    ['a space for the apostrophe', 'Siobhan O Brien', 'obrien*'],
    ['a name in two words', 'Fiona Mc Donald', 'mcdonald*'],
    ['Mac for Mc', 'Fiona MacDonald', 'mcdonald*'],
    ['all but what stands inside many names', 'Lucia Cruz', 'cruz*'],
    ['names that are run together with a capital', 'GraceThompson', 'thompson*'],
    ['wide letters', 'Ｇｒａｃｅ　Ｔｈｏｍｐｓｏｎ', 'thompson*'],
    ['breaks in a name that nobody sees', 'Gra\u200Bce Thomp\u00ADson', 'thompson*'],
    ['a break between names that nobody sees', 'Grace\u200BThompson', 'thompson*'],
    ['fillers that nobody sees', 'Gr\u3164ace Th\uFFA0ompson\uFE0F', 'thompson*'],
    ['an initial between the names', 'Grace M. Thompson', 'thompson*'],
    ['their address', 'please not grace: thompson@EXAMPLE.ac.uk.', 'thompson*'],
    ['their address with marks around it', '\u202Athompson@ex\u00ADample.ac.uk\u202C', 'thompson*'],
    ['their address in brackets', 'Boss <kn12@example.ac.uk>', 'ng*'],
  ])('%s', (_, words, expected) => {
    expect(who(words)).toBe(expected);
  });

  it('a tick', () => {
    expect(whoIsMeant(staff, ['ng', 'smith'], '')).toEqual({
      meant: ['ng', 'smith'],
      touched: [],
      wordsLeft: false,
    });
  });

  it('a tick and a name at once, and counts once', () => {
    expect(whoIsMeant(staff, ['ng'], 'Kim Ng').meant).toEqual(['ng']);
    expect(whoIsMeant(staff, ['ng'], 'Dr Ng')).toMatchObject({ meant: ['ng'], touched: [] });
  });

  it('a name that they had before', () => {
    const renamed = { ...person('x', 'Kim Evans'), earlierNames: ['Kim Ng'] };
    expect(who('Kim Ng', [renamed])).toBe('x*');
    expect(who('Kim Evans', [renamed])).toBe('x*');
  });
});

describe('somebody is touched by', () => {
  it.each([
    ['their title and surname', 'Dr Ng', 'ng'],
    ['a surname of two letters', 'not ng please', 'ng'],
    ['their first name', 'anybody but Grace', 'thompson'],
    ['one half of a double name', 'Mrs Jones', 'jones'],
    ['a name that two people have', 'Mrs Smith', 'jones smith'],
    ['a name that owns something', "Thompson's team", 'thompson'],
    ['a surname without its apostrophe', 'OBrien', 'obrien'],
    ['a surname with a space for it', 'O Brien', 'obrien'],
    ['a surname with another apostrophe', 'O’Brien', 'obrien'],
    ['two names that are run together', 'kimng', 'ng'],
    ['and the other way round', 'ngkim', 'ng'],
    ['an initial with the surname', 'j.mueller', 'mueller'],
    ['an initial and the surname as one', 'jmueller', 'mueller'],
    ['the surname with the initial', 'mueller-j', 'mueller'],
    ['the surname with the initial, without dots', 'mullerj', 'mueller'],
    ['the local part of the address', 'kn12', 'ng'],
    ['the local part at another domain', 'kn12@gmail.com', 'ng'],
    ['the local part, and a space before the @', 'kn12 @example.ac.uk', 'ng'],
    ['an account that is called after them', '@gracethompson', 'thompson'],
    ['what they are called for short', 'Tom', 'lewandowski'],
    ['a slip of the finger', 'Lewandowksi', 'lewandowski'],
    ['a letter too many', 'Thommpson', 'thompson'],
    ['a letter too few', 'Thomson', 'thompson'],
    ['a slip in a name of five letters', 'Grece', 'thompson'],
    ['a name as it sounds', 'Nunyes', 'nunez'],
    ['a name that is spelt out', 'T-h-o-m-p-s-o-n', 'thompson'],
    ['a name of the right letters in the wrong script', 'Тhоmрsоn', 'thompson'],
    ['a name with marks that do not belong to it', 'T\u0489h\u0489ompson', 'thompson'],
    ['a name with vowel signs of another script', 'Ki\u0E34m', 'ng'],
    ['their full name where it may be two people', 'Grace or Thompson', 'thompson'],
  ])('%s', (_, words, expected) => {
    expect(who(words)).toBe(expected);
  });

  it.each([
    ['Catherine Brown', 'Kate'],
    ['Kate Brown', 'Katherine'],
    ['William Brown', 'not Bill'],
    ['Robert Brown', 'Bob'],
    ['Stephen Brown', 'Steven'],
    ['Mohammed Brown', 'Muhammad'],
    ['Petrović Brown', 'Petrovich'],
    ['Brown Mueller', 'Muller'],
    ['Ivanov Brown', 'Ivanova'],
    ['Ann Deane', 'Mr Dean'],
  ])('%s is touched by %s', (name, words) => {
    expect(who(words, [person('x', name)])).toBe('x');
  });
});

describe('scripts', () => {
  it.each([
    // on record, as it was typed
    ['Yuri Ivanov', 'Юрий Иванов'],
    ['Yuri Ivanov', 'не давать Иванову'],
    ['Natalia Shcherbakova', 'Щербакова'],
    ['Юлия Кузнецова', 'Kuznetsova'],
    ['Giorgos Papadopoulos', 'Γιώργος Παπαδόπουλος'],
    ['Γιώργος Παπαδόπουλος', 'Papadopoulos'],
    ['Mohammed Al-Hassan', 'محمد الحسن'],
    ['Mohammed Hassan', 'الدكتور الحسن'],
    ['Ahmed Khan', 'أحمد'],
    ['Ali Khan', 'علي'],
    ['Fatima Zahra', 'فاطمة'],
    ['فاطمة الزهراء', 'Fatima'],
    ['Yusuf Rahman', 'يوسف رحمان'],
    ['David Cohen', 'דוד כהן'],
    ['Avraham Levi', 'אברהם'],
    ['Chaim Levi', 'חיים'],
    ['משה לוי', 'Moshe'],
    ['Priya Sharma', 'प्रिया शर्मा'],
    ['राजेश गुप्ता', 'Gupta'],
    ['Wang Wei', '王伟'],
    ['Wei Wang', '请不要给王伟看'],
    ['Kim Ng', '吴金'],
    ['Jacky Chan', '陳'],
    ['Xiaolong Li', '李小龙'],
    ['李小龙', '李小龍'],
    ['李小龙', 'Li Xiaolong'],
    ['陈美', 'Chan'],
    ['Taro Tanaka', '田中さん'],
    ['Taro Tanaka', 'タナカ'],
    ['Taro Sato', 'さとう'],
    ['田中太郎', 'Tanaka'],
    ['Min-jun Kim', '김민준'],
    ['Hyunwoo Park', '박현우 교수님'],
    ['김민준', 'Minjoon Kim'],
    ['Somchai Jaidee', 'อาจารย์สมชาย'],
    ['Nguyễn Văn Minh', 'Nguyen'],
    ['Łukasz Gołąb', 'Golab'],
    ['Đorđe Đukić', 'Djordje'],
    ['Işık Yılmaz', 'isik'],
    ['Ægir Þórsson', 'Thorsson'],
    ['Åse Ødegård', 'Aase Oedegaard'],
    ['Anna Weiß', 'Weiss'],
    ['Giorgi Beridze', 'გიორგი'],
    ['Armen Sargsyan', 'Սարգսյան'],
  ])('%s is recognised in %s', (name, words) => {
    expect(matchOf(person('x', name), words)).not.toBe('untouched');
  });

  it('a name in full is meant in its own script too', () => {
    expect(matchOf(person('x', 'Юлия Кузнецова'), 'Юлия Кузнецова')).toBe('meant');
    expect(matchOf(person('x', 'فاطمة الزهراء'), 'فاطمة الزهراء')).toBe('meant');
    expect(matchOf(person('x', '王伟'), '不是王伟')).toBe('touched');
  });
});

describe('names that are everyday words', () => {
  const named = [
    person('so', 'So Jin'),
    person('he', 'Wei He'),
    person('my', 'My Nguyen'),
    person('an', 'An Do'),
    person('will', 'Will Hope'),
    person('may', 'Grace May'),
    person('mark', 'Mark Le'),
  ];

  it.each([
    ['Mr So', 'so'],
    ['prof. so', 'so'],
    ['So Jin', 'so*'],
    ['jin so', 'so*'],
    ['please not So', 'so'],
    ['so', 'so'],
    ['Jones, so or Evans', 'so'],
    ['Dr He', 'he'],
    ['he@example.ac.uk', 'he*'],
    ['he@gmail.com', 'he'],
    ['He Wei', 'he*'],
    ['Ms My', 'my'],
    ['an do', 'an'],
    ['not An Do please', 'an*'],
    ['Miss Do', 'an'],
    ['will', 'will'],
    ['please dont tell will', 'will'],
    ['I will tell nobody', 'will'],
    ['Hope', 'will'],
    ['grace', 'may'],
    ['MARK', 'mark'],
    ['anyone but le', 'mark'],
    ['Dr Le', 'mark'],
    ['Dr J. So', 'so'],
    ['J. So', 'so'],
    ['Lecturer So', 'so'],
    ['SO', 'so'],
  ])('%s: %s', (words, expected) => {
    expect(who(words, named)).toBe(expected);
  });

  it.each([
    'so she told my friend that he is in the office',
    'He is my tutor. My friend knows so.',
    'She does not do it to an end',
    'a son of the leader of la crosse',
  ])('nobody is touched by them in a sentence: %s', (words) => {
    expect(who(words, named)).toBe('');
  });
});

describe('nobody is touched by', () => {
  it.each([
    ['nothing', ''],
    ['spaces', '  \n '],
    ['punctuation', '-, .!'],
    ['an initial', 'K'],
    ['initials', 'J.M.'],
    ['initials without dots', 'KM'],
    ['somebody of another name', 'Priya Raman'],
    ['a name within a word', 'a disgrace, the ngo in blacksmith road'],
    ['what many names have inside', 'De La'],
  ])('%s', (_, words) => {
    expect(who(words)).toBe('');
  });

  it.each([
    'Please do not give this to my supervisor or to anyone in my department',
    'my personal tutor',
    'He is the head of the school of law and she knows him well',
    'So he told me that it is no big deal, but I am afraid of him',
    "I don't want him to see it, he's the manager of the lab",
    'the tall one in finance',
    'The woman at the front desk of the library, I do not know her name',
    'nobody who works with my ex, or is friends with him on the course',
    'Anyone from the staff team. They are all close to the man who did it',
    'my boss as he will be told by someone in it or hr',
    'Not the person who runs the gym, and not my line manager please',
    'no male caseworker',
    'the same as last year',
  ])('an everyday sentence: %s', (words) => {
    expect(who(words)).toBe('');
  });
});

describe('words are left', () => {
  const isLeft = (words: string, ticked: readonly string[] = []) =>
    whoIsMeant(staff, ticked, words).wordsLeft;

  it.each([
    'my supervisor',
    'the tall one in finance',
    'Priya Raman',
    'K',
    'J.M.',
    'him',
    'not her please',
    'you know who',
    'Kim Ng and her husband',
    'Kim Ng and Will',
    'Kim Ng, someone@example.org',
    'Kim Ng 12',
    'Kim Ng\n王伟',
    'Ким Нг и её муж',
  ])('by %s', (words) => {
    expect(isLeft(words)).toBe(true);
  });

  it.each([
    'Kim Ng',
    'Please keep this from Kim Ng, thank you',
    'Do not show my case to Prof. Jürgen Müller or to Ms Anna Smith.',
    'I would not like Kim Ng to see it',
    'kn12@example.ac.uk',
    'Kim Ng <kn12@example.ac.uk>',
    'Dr K. Ng',
    "It isn't for Grace Thompson",
  ])('not by %s', (words) => {
    expect(isLeft(words)).toBe(false);
  });

  it.each([
    ...[
      '',
      ' ',
      '-',
      '--',
      '.',
      '?',
      'no',
      'No.',
      'NO',
      'none',
      'None!',
      'nobody',
      'Nobody.',
      'no one',
      'no-one',
      'noone',
    ],
    ...[
      'n/a',
      'N/A',
      'NA',
      'n.a.',
      'nil',
      'Nobody, thank you',
      'no thanks',
      'not applicable',
      'There’s nobody',
      'nobody really',
    ],
    ...['No one in particular', 'no, nobody'],
  ])('not by what says that there is nobody: “%s”', (words) => {
    expect(whoIsMeant(staff, [], words)).toEqual({ meant: [], touched: [], wordsLeft: false });
  });

  it('by a tick for nobody who is on record', () => {
    expect(isLeft('', ['unheard-of'])).toBe(true);
    expect(whoIsMeant(staff, ['unheard-of'], '').meant).toEqual([]);
  });

  it('not by what goes with a tick', () => {
    expect(isLeft('not them please', ['ng'])).toBe(false);
    expect(isLeft('and my tutor', ['ng'])).toBe(true);
  });

  it('by what is longer than is read', () => {
    const long = `${'Kim Ng '.repeat(longestRead)}`;
    expect(whoIsMeant(staff, [], long)).toMatchObject({ meant: ['ng'], wordsLeft: true });
  });
});

describe('whatever is typed', () => {
  const anyWords = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 320 }),
    fc.string({ unit: 'grapheme', maxLength: 100 }),
    fc
      .array(
        fc.constantFrom(
          'Kim',
          'ng',
          'Dr',
          'so',
          'or',
          ',',
          '\n',
          "'",
          '-',
          '王',
          'محمد',
          '@a.b',
          '.',
        ),
        {
          maxLength: 60,
        },
      )
      .map((words) => words.join(' ')),
  );
  const anyPerson = fc.constantFrom(...staff);

  it('nobody is both meant and touched, or named twice', () => {
    fc.assert(
      fc.property(anyWords, fc.subarray(staff), (words, ticked) => {
        const { meant, touched } = whoIsMeant(
          staff,
          ticked.map(({ id }) => id),
          words,
        );
        const all = [...meant, ...touched];
        expect(new Set(all).size).toBe(all.length);
        for (const { id } of ticked) expect(meant).toContain(id);
      }),
    );
  });

  it('each person is judged as if they were the only one', () => {
    fc.assert(
      fc.property(anyWords, anyPerson, (words, one) => {
        const { meant, touched } = whoIsMeant(staff, [], words);
        const together = meant.includes(one.id)
          ? 'meant'
          : touched.includes(one.id)
            ? 'touched'
            : 'untouched';
        expect(matchOf(one, words)).toBe(together);
      }),
    );
  });

  it('a full name means its owner, whatever lines stand around it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        anyPerson,
        fc.constantFrom<(name: string) => string>(
          (name) => name,
          (name) => name.toUpperCase(),
          (name) => name.toLowerCase(),
          (name) => name.normalize('NFD'),
          (name) => name.split(' ').toReversed().join(', '),
        ),
        (before, after, one, write) => {
          const words = `${before}\n${write(one.name)}\n${after}`;
          if (Array.from(words).length > longestRead) return;
          expect(matchOf(one, words)).toBe('meant');
        },
      ),
    );
  });

  it('an address means its owner, and any one part of a name touches them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), anyPerson, (before, one) => {
        expect(matchOf(one, `${before}\n${one.email}`)).toBe('meant');
        const [first = ''] = one.name.replace('Prof. ', '').split(' ');
        expect(matchOf(one, `${before}\n${first}`)).not.toBe('untouched');
      }),
    );
  });

  it('more lines never take a wall away', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        anyPerson,
        (words, more, one) => {
          if (matchOf(one, words) === 'untouched') return;
          expect(matchOf(one, `${words}\n${more}`)).not.toBe('untouched');
        },
      ),
    );
  });

  it('somebody reads it where it recognises nobody and does not say that there is nobody', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{4,12}( [a-z]{4,12}){0,4}$/), (words) => {
        const { meant, touched, wordsLeft } = whoIsMeant(staff, [], words);
        if (!/^(nobody|none|noone|nothing)/.test(words)) {
          expect(meant.length + touched.length > 0 || wordsLeft).toBe(true);
        }
      }),
    );
  });
});

/** Letters of other scripts that look like Latin ones: a name that is typed or pasted with them in it is still that name. */
const lookalikes: ReadonlyMap<string, string> = new Map(
  [
    // Cyrillic
    ...[
      'аa',
      'вb',
      'еe',
      'ѕs',
      'іi',
      'јj',
      'кk',
      'мm',
      'нh',
      'оo',
      'рp',
      'сc',
      'тt',
      'уy',
      'хx',
      'һh',
      'ԁd',
      'ԛq',
      'ԝw',
    ],
    ...['ӏl', 'гr', 'пn', 'ьb', 'ғf', 'ұy', 'ԍg', 'ѵv', 'әe', 'өo', 'ӓa', 'ӧo'],
    // Greek: some look otherwise as capitals
    ...[
      'αa',
      'βb',
      'εe',
      'ζz',
      'ηn',
      'ιi',
      'κk',
      'μm',
      'νv',
      'οo',
      'ρp',
      'τt',
      'υu',
      'χx',
      'γy',
      'σo',
      'ϲc',
      'ϳj',
      'ωw',
    ],
    ...['Ηh', 'Νn', 'Υy', 'Μm', 'Σs'],
    // Armenian, Cherokee, and Latin letters of special use
    ...[
      'օo',
      'ոn',
      'սu',
      'ցg',
      'հh',
      'զq',
      'քp',
      'Ꭰd',
      'Ꭱr',
      'Ꭲt',
      'Ꭺa',
      'Ꮪs',
      'Ꮃw',
      'Ꮇm',
      'Ꮋh',
      'Ꮓz',
      'Ꮮl',
      'Ꮯc',
      'Ꮲp',
    ],
    ...['ɡg', 'ɩi', 'ɑa'],
  ].map((pair) => [pair.charAt(0), pair.charAt(1)]),
);

/**
 * @param word as it was typed: capitals may look like another letter than their small ones
 * @returns it in small letters, with every lookalike as the letter that it looks like; undefined where there is none in it
 */
export function asItLooks(word: string): string | undefined {
  let isChanged = false;
  const looks = Array.from(word, (letter) => {
    const latin = lookalikes.get(letter) ?? lookalikes.get(letter.toLowerCase());
    if (latin !== undefined) isChanged = true;
    return latin ?? letter.toLowerCase();
  });
  return isChanged ? looks.join('') : undefined;
}

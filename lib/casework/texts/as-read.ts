/** @returns a text as people read it: letters of full width, and with signs above or below them, are the plain ones, every dash is a hyphen and every gap a space */
export function asRead(words: string): string {
  return words
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[’‘]/g, "'")
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll(/\s+/g, ' ');
}

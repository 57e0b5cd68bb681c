/** Characters that mean the same as a plain one, in addresses and numbers of limited length. */

/** @returns it with wide letters, digits and signs, as keyboards for Chinese and Japanese type them, as plain ones (RFC 8265, 3.3.2) */
export function withPlainWidth(text: string): string {
  return text.replace(/[\uFF01-\uFF5E]/g, (wide) =>
    String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
  );
}

/** @returns it with the decimal digits of every script as 0 to 9 */
export function withPlainDigits(text: string): string {
  return text.replace(/\p{Decimal_Number}/gu, (digit) => String(digitValue(digit)));
}

/** @returns it with every dash, and what stands for one, as a hyphen */
export function withPlainDashes(text: string): string {
  return text.replace(/[\p{Dash_Punctuation}\u2212\u30FC]/gu, '-');
}

/** Unicode keeps the ten digits of a script together and in order, and blocks of ten next to each other begin with a nought. */
function digitValue(digit: string): number {
  const point = digit.codePointAt(0) ?? 0;
  let before = 0;
  while (/^\p{Decimal_Number}$/u.test(String.fromCodePoint(point - before - 1))) before += 1;
  return before % 10;
}

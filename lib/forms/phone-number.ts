import {
  type CountryCode,
  getCountryCallingCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max';
import { institution } from '#lib/institution.ts';
import { withPlainDashes, withPlainDigits, withPlainWidth } from './plain-characters.ts';
import { codeIn, typedField, type Understood } from './typed-text.ts';

/*
 * A phone number as people write it, with or without an extension. It is shown to the person who calls, and never made
 * into a link: an extension that is put behind the digits of a number would be dialled as a part of it.
 */

const limits = { name: 'Phone number', longest: 40 };
const digitsOfNumber = { fewest: 7, most: 15 };

/** “ext 12”, “ext. 12”, “extension: 12”, “x12”, “#12” and “;ext=12”, which is how a link writes it. */
const extension = /[ ,;]{0,3}(?:extension|extn|ext|x|#)[ .:=]{0,3}(\d{1,7})$/i;

/** “Mobile: 0…”, “tel. 0…”. Words that say more, as “work”, are the person's to keep or leave out. */
const labelBefore = /^(?:mobile|mob|cell|telephone|tel|phone)(?: number| no)?[ .:]{1,3}/i;

/** “0… (mobile)”, “0…;” */
const labelBehind = /[ .,;]{0,9}(?:\((?:mobile|mob|cell)\)|(?:mobile|mob|cell))?[ .,;]{0,9}$/i;

const example = 'It should look like 07700 900123, or like 0116 496 0123 ext 1234';
const error = `Check the phone number. ${example}`;
const oneNumberAlone = `Check the phone number. Give one number, without other words. ${example}`;

/** The field of a phone number, as it is dialled where the institution is. */
export const phoneNumber = phoneNumberIn(institution.country);

/**
 * The field of a phone number: taken where it has as many digits as a number may have, written as its country writes it
 * where that is known, else as it was typed. Its extension, if it has one, always comes back as “ext 1234”.
 * @param country where a number without a country's code belongs to (ISO 3166-1)
 * @throws Error where no phone numbers are known of that country
 */
export function phoneNumberIn(country: string) {
  if (!isSupportedCountry(country)) {
    throw new Error(`institution.country: no phone numbers are known of ${country}`);
  }
  return typedField((value) => {
    const code = codeIn(value, limits);
    return 'error' in code || code.text === '' ? code : understand(code.text, country);
  });
}

/**
 * @param number one that was understood
 * @returns it as machines compare it: with its country's code where that is known (E.164), without its extension, which tells no
 *   other person apart than the number does
 */
export function phoneForMachines(number: string): string {
  const bare = number.replace(/ ext \d{1,7}$/, '');
  const { country } = institution;
  const parsed = isSupportedCountry(country)
    ? parsePhoneNumberFromString(bare, { defaultCountry: country, extract: false })
    : undefined;
  return parsed?.number ?? digitsOf(bare);
}

function understand(typed: string, country: CountryCode): Understood {
  const plain = inPlainCharacters(typed);
  const [whole, inside] = extension.exec(plain) ?? ['', ''];
  const number = plain
    .slice(0, plain.length - whole.length)
    .replace(labelBefore, '')
    .replace(labelBehind, '')
    .replace(/^\(\+(\d{1,3})\)/, '+$1 ')
    .replaceAll('  ', ' ');
  if (!isNumber(number) || number.endsWith('.')) {
    return { error: digitsOf(number).length < digitsOfNumber.fewest ? error : oneNumberAlone };
  }
  const text = `${asItsCountryWrites(number, country)}${inside === '' ? '' : ` ext ${inside}`}`;
  return text.length > limits.longest ? { error } : { text };
}

function inPlainCharacters(typed: string): string {
  const plain = withPlainDashes(withPlainDigits(withPlainWidth(typed)))
    .replace(/[\u200C\u200D]/g, '')
    .replaceAll('/', ' ');
  return plain
    .split(/\s/)
    .filter((part) => part !== '')
    .join(' ');
}

/** Not a question of any country's plan: nobody is turned away because it is not known, or has changed. */
function isNumber(number: string): boolean {
  const withoutPlus = number.startsWith('+') ? number.slice(1) : number;
  if (/[^\d ().-]/.test(withoutPlus)) return false;
  const digits = digitsOf(number).length - (number.startsWith('00') ? 2 : 0);
  return digits >= digitsOfNumber.fewest && digits <= digitsOfNumber.most;
}

/** @returns it as its country writes it; as it was typed where that is not known, or where it might dial somebody else */
function asItsCountryWrites(number: string, country: CountryCode): string {
  const parsed = parsePhoneNumberFromString(number, { defaultCountry: country, extract: false });
  if (!parsed?.isPossible()) return number;
  const hasCode =
    /^(?:\+|00)/.test(number) || parsed.countryCallingCode !== getCountryCallingCode(country);
  const code = hasCode ? parsed.countryCallingCode : '';
  const written = hasCode ? parsed.formatInternational() : parsed.formatNational();
  const isGrouped = /\d\D/.test(hasCode ? written.slice(code.length + 2) : written);
  const typed = digitsOf(number.replace(/^00/, ''));
  // A number that is not in use may be spaced differently, but no digit of it may change; the 0 of “+44 (0)” is not dialled.
  const isSame =
    typed === digitsOf(written) || (hasCode && typed === `${code}0${parsed.nationalNumber}`);
  return isGrouped && (parsed.isValid() || isSame) && isNumber(written) ? written : number;
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}

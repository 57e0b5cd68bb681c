import anyAscii from 'any-ascii';
import { addressForMachines, mailboxOf } from '#lib/forms/email-address.ts';
import { phoneForMachines } from '#lib/forms/phone-number.ts';

/*
 * By what a person is found again: in the one way of writing that is compared, and hashed before it is stored. Whole parts
 * alone: what somebody says on the phone leads to them, and half a name to nobody.
 */

export const personKeyKinds = ['name', 'address', 'phone', 'number'] as const;
export type PersonKeyKind = (typeof personKeyKinds)[number];

export interface PersonKey {
  readonly kind: PersonKeyKind;
  readonly value: string;
}

/** What is known of a person, as they or staff typed it; empty where nothing is. */
export interface KnownOfPerson {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly universityNumber: string;
}

/** A single letter tells nobody from anybody. */
const shortestPart = 2;

/** More than any name has; what is typed is short, and what is searched for is bounded. */
const mostParts = 12;

const longestNumber = 20;

/**
 * @param name as it was typed, in any script
 * @returns its parts as they are compared, each once: small letters from a to z and digits, split where anything else stands
 */
export function nameParts(name: string): readonly string[] {
  const parts = romanised(name)
    .split(/[^a-z0-9]+/)
    .filter(({ length }) => length >= shortestPart);
  return [...new Set(parts)].slice(0, mostParts);
}

/** @returns everything by which the person is found */
export function personKeys({
  name,
  email,
  phone,
  universityNumber,
}: KnownOfPerson): readonly PersonKey[] {
  // "O'Brien" is looked for as "Brien" and as "OBrien", "Anne-Marie" as "Anne Marie" and as "Annemarie".
  const joined = name.replace(apostrophes, '');
  const names = new Set([name, joined, joined.replace(hyphens, '')].flatMap(nameParts));
  const number = numberForMachines(universityNumber);
  return [
    ...[...names].map((value) => ({ kind: 'name' as const, value })),
    ...(email === ''
      ? []
      : [{ kind: 'address' as const, value: mailboxOf(addressForMachines(email)) }]),
    ...(phone === '' ? [] : [{ kind: 'phone' as const, value: phoneForMachines(phone) }]),
    ...(number === undefined ? [] : [{ kind: 'number' as const, value: number }]),
  ];
}

/**
 * @returns a university number as it is compared: small letters and digits, at least one digit among them; undefined for what
 *   cannot be one
 */
export function numberForMachines(text: string): string | undefined {
  if (text.length > longestNumber) return undefined;
  const plain = romanised(text).replace(/[^a-z0-9]/g, '');
  return plain.length >= 4 && /\d/.test(plain) ? plain : undefined;
}

const apostrophes = /['’‘ʼ`´]/g;
const hyphens = /[-‐‑‒–]/g;

function romanised(text: string): string {
  return anyAscii(text.normalize('NFKC')).toLowerCase();
}

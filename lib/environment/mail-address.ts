import { tellsSomebodyElse } from '../telling-words.ts';
import { malformed, Problem, textReadBy } from './text.ts';

/** No address of the standards is longer (RFC 5321: 64 and 255 bytes), and no name needs to be. */
const longest = 500;

const address = /^[^\s\p{Cc}<>@",;:]{1,64}@[^\s\p{Cc}<>@",;:]{1,255}$/u;
const named = /^([^\p{Cc}<>"]{1,150}) <([^<> ]+)>$/u;

/** Reporters see it in their inbox, and so may somebody beside them. */
const tells = new Problem(
  'has a word that tells somebody else what an email is about: choose a neutral name and address',
);

/** A sender with its name: `Name <address>`. */
export const sender = textReadBy((value) => (isNamed(value) ? neutral(value) : malformed));

/** A mailbox, with its name or without. */
export const mailbox = textReadBy((value) =>
  isNamed(value) || isAddress(value) ? neutral(value) : malformed,
);

function neutral(value: string): string | Problem {
  return tellsSomebodyElse(value) ? tells : value;
}

function isNamed(value: string): boolean {
  if (value.length > longest) return false;
  return isAddress(named.exec(value)?.[2] ?? '');
}

function isAddress(value: string): boolean {
  return value.length <= longest && address.test(value);
}

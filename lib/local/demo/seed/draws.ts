import { createHash } from 'node:crypto';

/** Draws that are the same for the same name, on every machine and at every run. */
export class Draws {
  readonly #name: string;
  #bytes = Buffer.alloc(0);
  #place = 0;
  #block = 0;

  /** @param name what is drawn for, "case 17" for instance */
  constructor(name: string) {
    this.#name = name;
  }

  /** @returns a whole number from 0 to one below the end */
  below(end: number): number {
    if (this.#place + 4 > this.#bytes.length) {
      this.#bytes = createHash('sha256').update(`${this.#name} ${this.#block}`).digest();
      this.#block += 1;
      this.#place = 0;
    }
    const drawn = this.#bytes.readUInt32BE(this.#place);
    this.#place += 4;
    return drawn % end;
  }

  /** @returns a whole number between two, both of which may be drawn */
  between(from: number, to: number): number {
    return from + this.below(to - from + 1);
  }

  /** @returns one of a list that has something in it */
  one<const List extends readonly [unknown, ...unknown[]]>(list: List): List[number] {
    return list[this.below(list.length)] ?? list[0];
  }
}

/** @returns the id that belongs to a name: of the form that random ones have */
export function idFor(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** No I, L, O or U, as in every reference. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** @returns the reference of the seeded case with this number, from 0 */
export function seededReference(number: number): string {
  const bytes = createHash('sha256').update(`reference ${number}`).digest().subarray(0, 8);
  const letters = Array.from(bytes, (byte) => alphabet[byte % alphabet.length]).join('');
  return `RS-${letters.slice(0, 4)}-${letters.slice(4)}`;
}

/**
 * Writes a JSON value as bytes, filled up behind so that their number tells little. The filling is white space, which
 * JSON allows: what is read needs no other rule.
 * @param lengthFor the number of bytes to fill up to, for the number that there are
 * @throws Error, a bug, when the value is none that JSON has
 */
export function writePadded(
  content: unknown,
  lengthFor: (bytes: number) => number,
): Uint8Array<ArrayBuffer> {
  const json: string | undefined = JSON.stringify(content);
  if (json === undefined) throw new Error('what is to be sealed is no JSON value');
  const bytes = new TextEncoder().encode(json);
  const padded = new Uint8Array(lengthFor(bytes.length)).fill(space);
  padded.set(bytes);
  return padded;
}

const space = 0x20;

const decoder = new TextDecoder('utf-8', { fatal: true });

/**
 * @returns the JSON value in bytes that `writePadded` made
 * @throws an error that may hold parts of the content: never to be passed on
 */
export function readPadded(bytes: Uint8Array): unknown {
  return JSON.parse(decoder.decode(bytes));
}

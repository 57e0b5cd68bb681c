const referred = /RS-[0-9A-Z-]{2,20}/i;

/** @returns what looks like the reference of a case in a text; undefined where nothing does */
export function referenceIn(text: string): string | undefined {
  return referred.exec(text)?.[0];
}

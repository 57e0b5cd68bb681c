/** As it is shown, or with gaps or other signs where its hyphens are. */
const referred =
  /(?<![\p{L}\p{N}])RS(?:-[0-9A-Z-]{2,20}|[^\p{L}\p{N}]{0,3}[0-9A-Z]{4}[^\p{L}\p{N}]{0,3}[0-9A-Z]{4}(?![\p{L}\p{N}]))/iu;

/** @returns what looks like the reference of a case in a text; undefined where nothing does */
export function referenceIn(text: string): string | undefined {
  return referred.exec(text)?.[0];
}

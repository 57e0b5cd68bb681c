/** The first rows of a list, and how many there are: no further counted than the page shows a number for. */
export interface FirstOf<Row> {
  readonly rows: readonly Row[];
  readonly count: number;
}

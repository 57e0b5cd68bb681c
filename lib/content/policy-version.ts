/** Which edition of a policy page this is. The number grows with every change of meaning. */
export interface PolicyVersion {
  readonly version: string;
  /** ISO date from which it holds. */
  readonly updatedOn: string;
  /** What is different from the version before, in a sentence or two. Empty for the first. */
  readonly changed: string;
}

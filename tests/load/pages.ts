/** A page whose speed is measured. */
export interface MeasuredPage {
  readonly name: string;
  readonly path: string;
  /** Whether one gets there only with a draft. */
  readonly needsDraft: boolean;
  /** Whether search engines may know it. */
  readonly mayBeFound: boolean;
}

/** The pages that people meet first. */
export const measuredPages: readonly MeasuredPage[] = [
  { name: 'home', path: '/', needsDraft: false, mayBeFound: true },
  { name: 'FAQ', path: '/faq', needsDraft: false, mayBeFound: true },
  { name: 'question', path: '/disclose/about', needsDraft: true, mayBeFound: false },
  { name: 'support', path: '/support', needsDraft: false, mayBeFound: true },
];

/** What the others are compared with: a page only in the bench's build. */
export const emptyPage: MeasuredPage = {
  name: 'empty',
  path: '/empty',
  needsDraft: false,
  mayBeFound: false,
};

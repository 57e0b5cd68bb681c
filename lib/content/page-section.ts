import type { RichText } from './rich-text.ts';

/** A part of a page that an address can point to. */
export interface PageSection {
  /** Part of its address: it never changes once published. */
  readonly id: string;
  readonly title: string;
  readonly body: RichText;
}

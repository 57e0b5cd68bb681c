/* What goes to a person once a form is sent: whoever sends it reads it first, as it will arrive. Plain data, which a form carries. */

/** How an email looks in an inbox before it is opened. */
export interface EmailInInbox {
  /** The address that it goes to; undefined where the reader is not to see it, and of an example. */
  readonly to: string | undefined;
  readonly from: string;
  readonly subject: string;
  /** What stands beside the subject, where an inbox shows the first words. */
  readonly previewLine: string;
  /** Where an answer goes: mail programs show it. */
  readonly answersTo: string;
}

/** What a calendar shows of the file that comes with an email. */
export interface CalendarFileInWords {
  readonly title: string;
  readonly when: string;
  /** Empty where the file says nothing of it. */
  readonly place: string;
  /** Whether it takes the appointment out of the calendar again. */
  readonly isCancelled: boolean;
}

/** An email as it arrives. */
export interface ArrivingEmail {
  readonly inbox: EmailInInbox;
  /** The very document that is sent. */
  readonly html: string;
  /** The same as plain text: what is sent with it. */
  readonly text: string;
  readonly calendar?: CalendarFileInWords | undefined;
}

/** What is printed, or read out. */
export interface PaperLetter {
  readonly paragraphs: readonly string[];
  /** What stands under headings of its own, after these. */
  readonly parts?: readonly { readonly title: string; readonly lines: readonly string[] }[];
  readonly closing?: readonly string[];
}

/** An email that a form sends, or a letter. */
export type LetterToRead = {
  readonly title: string;
  /** What whoever reads it has to know, and is not in it. */
  readonly note?: string | undefined;
} & (
  | { readonly email: ArrivingEmail; readonly paper?: undefined }
  | { readonly paper: PaperLetter; readonly email?: undefined }
);

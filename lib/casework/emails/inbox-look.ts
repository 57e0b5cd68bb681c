/** How an email looks in an inbox before it is opened, and how it is signed. */
export interface EmailInInbox {
  readonly from: string;
  readonly subject: string;
  /** Where an answer goes: mail programs show it. */
  readonly answersTo: string;
  readonly signedBy: string;
}

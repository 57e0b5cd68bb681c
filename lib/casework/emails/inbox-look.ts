/** How an email looks in an inbox before it is opened, and how it is signed. */
export interface EmailInInbox {
  readonly from: string;
  readonly subject: string;
  readonly signedBy: string;
}

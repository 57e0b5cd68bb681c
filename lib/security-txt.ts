const daysItHolds = 180;
const dayInMilliseconds = 86_400_000;

export interface SecurityTxt {
  readonly publicUrl: string;
  /** Where weaknesses are reported; the security page, which says so, where the institution has named nothing. */
  readonly contact: string | undefined;
  readonly now: Date;
}

/** @returns the file by which people who find a weakness learn whom to tell (RFC 9116) */
export function securityTxt({ publicUrl, contact, now }: SecurityTxt): string {
  const page = (path: string) => new URL(path, publicUrl).href;
  const expires = new Date(now.getTime() + daysItHolds * dayInMilliseconds);
  expires.setUTCHours(0, 0, 0, 0);
  return [
    `Contact: ${contact ?? page('/security#report-a-weakness')}`,
    `Expires: ${expires.toISOString().replace('.000', '')}`,
    'Preferred-Languages: en',
    `Canonical: ${page('/.well-known/security.txt')}`,
    `Policy: ${page('/security')}`,
    '',
  ].join('\n');
}

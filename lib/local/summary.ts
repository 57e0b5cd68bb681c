import type { DemonstrationPerson } from './people.ts';

export interface Summary {
  readonly publicUrl: string;
  readonly servesPortal: boolean;
  readonly mailbox: string | undefined;
  readonly people: readonly Pick<DemonstrationPerson, 'email' | 'description'>[];
  readonly dataDirectory: string;
}

/** The table at the end of a start: where everything is, and how to stop it. */
export function summaryTable(summary: Summary): string {
  const rows: [string, string][] = [['Site', summary.publicUrl]];
  if (summary.servesPortal) rows.push(['Portal', `${summary.publicUrl}/portal`]);
  if (summary.mailbox !== undefined) rows.push(['Mailbox', summary.mailbox]);
  const widest = Math.max(0, ...summary.people.map(({ email }) => email.length));
  summary.people.forEach(({ email, description }, index) => {
    rows.push([index === 0 ? 'Sign in as' : '', `${email.padEnd(widest)}  ${description}`]);
  });
  rows.push(['Data', summary.dataDirectory]);
  rows.push(['Stop', 'Ctrl-C']);
  const lines = rows.map(([name, value]) => `  ${name.padEnd(12)}${value}`);
  return `\n${lines.join('\n')}\n\n`;
}

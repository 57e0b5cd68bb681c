const width = 30;

/** Where a bar is drawn. */
export interface Screen {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/**
 * Shows how far something has come: on a terminal as a bar that grows, elsewhere as a line for each tenth.
 * @param what is counted, "cases" for instance
 * @returns what is told how many are done
 */
export function progressBar(screen: Screen, what: string, total: number): (done: number) => void {
  let tenths = 0;
  return (done) => {
    const part = done / total;
    const numbers = `${done.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')} ${what}`;
    if (screen.isTTY === true) {
      const filled = Math.floor(part * width);
      const bar = `${'█'.repeat(filled)}${'░'.repeat(width - filled)}`;
      screen.write(`\r  ${bar} ${numbers}${done >= total ? '\n' : ''}`);
      return;
    }
    if (Math.floor(part * 10) > tenths) screen.write(`  ${numbers}\n`);
    tenths = Math.floor(part * 10);
  };
}

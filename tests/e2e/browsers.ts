import { findChromium, findChromiumWithoutWindow } from '#lib/local/chromium.ts';

/** Where Debian puts it: what is said where nothing is there names it. */
const usual = '/usr/bin/chromium';

export const browsers = {
  /** As people have it, with all that it keeps between its pages. */
  whole: findChromium() ?? usual,
  /** For all other tests. */
  withoutWindow: findChromiumWithoutWindow() ?? usual,
} as const;

import path from 'node:path';
import type { Page } from '@playwright/test';

interface Look {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly media: Parameters<Page['emulateMedia']>[0];
}

const asUsual = {
  media: 'screen',
  colorScheme: 'light',
  forcedColors: 'none',
  reducedMotion: 'reduce',
  contrast: 'no-preference',
} as const;
const wide = { width: 1280, height: 800 };
const narrow = { width: 320, height: 640 };

const looks: readonly Look[] = [
  { name: 'wide-light', ...wide, media: asUsual },
  { name: 'wide-dark', ...wide, media: { ...asUsual, colorScheme: 'dark' } },
  { name: 'narrow-light', ...narrow, media: asUsual },
  { name: 'narrow-dark', ...narrow, media: { ...asUsual, colorScheme: 'dark' } },
];

const moreLooks: readonly Look[] = [
  { name: 'forced', ...narrow, media: { ...asUsual, colorScheme: 'dark', forcedColors: 'active' } },
  { name: 'contrast', ...narrow, media: { ...asUsual, contrast: 'more' } },
  { name: 'print', width: 794, height: 1123, media: { ...asUsual, media: 'print' } },
];

export interface CameraOptions {
  readonly folder: string;
  /** Only pictures with one of these in their names are taken; all where there is none. */
  readonly parts: readonly string[];
  /** Also in forced colours, with more contrast, and as printed. */
  readonly takesMore: boolean;
}

/** Takes a page as it stands, in every look, and remembers how many pictures that made. */
export class Camera {
  taken = 0;
  readonly #folders = new Set<string>();
  readonly #seen = new Set<string>();
  readonly #options: CameraOptions;

  constructor(options: CameraOptions) {
    this.#options = options;
  }

  /** Where pictures were put, as a person types it. */
  get folders(): readonly string[] {
    return [...this.#folders].map((folder) => path.relative(process.cwd(), folder));
  }

  /**
   * Takes the whole page in every look, once for each name.
   * @param name the group first, then a number, so that the pictures lie in the order of the pages
   */
  async take(page: Page, name: string): Promise<void> {
    await this.#takeLooks(page, name, async ({ width, height }) => {
      // A window as high as the page: what stays at its foot then covers nothing.
      const whole = await page.evaluate(() => document.documentElement.scrollHeight);
      await page.setViewportSize({ width, height: Math.max(height, whole) });
    });
  }

  /** Takes what a window shows in every look in the middle of a page, with what stays in sight there; once for each name. */
  async takeScrolled(page: Page, name: string): Promise<void> {
    await this.#takeLooks(page, name, () =>
      page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 3)),
    );
  }

  async #takeLooks(
    page: Page,
    name: string,
    prepare: (look: Look) => Promise<void>,
  ): Promise<void> {
    if (this.#seen.has(name)) return;
    this.#seen.add(name);
    const { folder, parts, takesMore } = this.#options;
    const wanted = [...looks, ...(takesMore ? moreLooks : [])].filter((look) =>
      isWanted(`${name}.${look.name}`, parts),
    );
    if (wanted.length === 0) return;
    const before = page.viewportSize() ?? wide;
    await page.waitForLoadState('networkidle');
    // Nothing lies under the pointer.
    await page.mouse.move(0, 0);
    for (const look of wanted) {
      await page.setViewportSize({ width: look.width, height: look.height });
      await page.emulateMedia(look.media);
      await prepare(look);
      await this.#shoot(page, folder, `${name}.${look.name}`);
    }
    await page.emulateMedia(asUsual);
    await page.setViewportSize(before);
  }

  /** Takes what the window shows of a page, for a folder of its own. */
  async takeWindow(page: Page, folder: string, name: string): Promise<void> {
    await page.waitForLoadState('networkidle');
    await page.emulateMedia(asUsual);
    await this.#shoot(page, folder, name);
  }

  /** @returns whether any picture was asked for whose name begins so */
  wants(name: string): boolean {
    return isWanted(name, this.#options.parts);
  }

  async #shoot(page: Page, folder: string, name: string): Promise<void> {
    await page.screenshot({ path: path.join(folder, `${name}.png`) });
    this.#folders.add(folder);
    this.taken += 1;
  }
}

function isWanted(name: string, parts: readonly string[]): boolean {
  return parts.length === 0 || parts.some((part) => name.includes(part));
}

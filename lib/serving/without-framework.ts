import { exitScript } from '#lib/generated/exit-script.ts';
import { formScript } from '#lib/generated/form-script.ts';
import { withoutScripts } from './next-internals.ts';

const ours: ReadonlySet<string> = new Set([exitScript, formScript]);

/**
 * A public page works by itself, with two small scripts that stand inside it: the framework's own would be loaded, run and
 * change nothing (docs/decisions/0016-no-public-page-carries-the-framework.md).
 * @param html a whole page as the framework renders it
 * @returns the page without any script but ours
 */
export function withoutFramework(html: string): string {
  return withoutScripts(html, (text) => ours.has(text));
}

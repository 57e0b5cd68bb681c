import path from 'node:path';

/** The project's folder. */
export const projectRoot = path.resolve(import.meta.dirname, '../..');

/** The path of a program's own script among the installed packages, to run it without a shell. */
export function packageScript(script: string): string {
  return path.join(projectRoot, 'node_modules', script);
}

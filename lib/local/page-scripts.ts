import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { projectRoot } from './project.ts';

interface PageScript {
  readonly source: string;
  /** Where it is written down, and how the module calls it. */
  readonly made: string;
  readonly name: string;
}

const pageScripts: readonly PageScript[] = [
  {
    source: 'components/site/exit-script.ts',
    made: 'lib/generated/exit-script.ts',
    name: 'exitScript',
  },
  {
    source: 'components/disclose/form-script.ts',
    made: 'lib/generated/form-script.ts',
    name: 'formScript',
  },
];

/**
 * Makes one small script for browsers of the way out, and one of what the form does by script. Each is written down as a
 * module that pages put inside themselves: the text, and its hash, by which a Content-Security-Policy knows it.
 * @throws when a script cannot be made
 */
export async function makePageScripts(): Promise<void> {
  await Promise.all(pageScripts.map(makePageScript));
}

async function makePageScript({ source, made, name }: PageScript): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: [path.join(projectRoot, source)],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2020',
    charset: 'utf8',
    legalComments: 'none',
    write: false,
  });
  const script = (outputFiles[0]?.text ?? '').trim();
  const hash = createHash('sha256').update(script).digest('base64');
  const module = [
    `/** Made from ${source} by lib/local/page-scripts.ts. */`,
    `export const ${name} = ${JSON.stringify(script)};`,
    `export const ${name}Hash = 'sha256-${hash}';`,
    '',
  ].join('\n');
  const file = path.join(projectRoot, made);
  if (existsSync(file) && readFileSync(file, 'utf8') === module) return;
  mkdirSync(path.dirname(file), { recursive: true });
  // A process that reads it at this moment reads the old one or the new one, whole.
  const beside = `${file}.${process.pid}`;
  writeFileSync(beside, module);
  renameSync(beside, file);
}

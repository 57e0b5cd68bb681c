import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { projectRoot } from './project.ts';

const source = path.join(projectRoot, 'components/site/exit-script.ts');
const made = path.join(projectRoot, 'lib/generated/exit-script.ts');

/**
 * Makes one small script for browsers of the way out, and writes it down as a module that pages put inside themselves:
 * the text, and its hash, by which a Content-Security-Policy knows it.
 * @throws when the script cannot be made
 */
export async function makeExitScript(): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: [source],
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
    '/** Made from components/site/exit-script.ts by lib/local/exit-script.ts. */',
    `export const exitScript = ${JSON.stringify(script)};`,
    `export const exitScriptHash = 'sha256-${hash}';`,
    '',
  ].join('\n');
  if (existsSync(made) && readFileSync(made, 'utf8') === module) return;
  mkdirSync(path.dirname(made), { recursive: true });
  // Whoever reads it at this moment reads the one or the other, whole.
  const beside = `${made}.${process.pid}`;
  writeFileSync(beside, module);
  renameSync(beside, made);
}

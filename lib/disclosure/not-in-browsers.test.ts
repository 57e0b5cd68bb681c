import { globSync, readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { expect, it } from 'vitest';

/* What reads a form has the phone numbers of every country with it: far more than a page may weigh. */

const scripts = ['components/site/exit-script.ts', 'components/form/form-script.ts'];
const inBrowsers = globSync('{app,components}/**/*.tsx').filter((file) =>
  readFileSync(file, 'utf8').startsWith("'use client'"),
);

it('no script of a page carries what reads the contact form', async () => {
  expect(inBrowsers).toContain('components/form/contact-form.tsx');
  const { metafile } = await build({
    entryPoints: [...scripts, ...inBrowsers],
    bundle: true,
    packages: 'external',
    loader: { '.css': 'empty' },
    metafile: true,
    write: false,
    outdir: '.',
  });
  const carried = Object.keys(metafile.inputs);
  expect(carried).toContain('lib/forms/typed-length.ts');
  for (const file of ['phone-number', 'email-address', 'contact-details', 'typed-text']) {
    expect(carried).not.toContain(`lib/disclosure/${file}.ts`);
  }
});

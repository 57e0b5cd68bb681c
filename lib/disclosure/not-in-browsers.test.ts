import { existsSync, globSync, readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { expect, it } from 'vitest';

/* What reads a form has the phone numbers of every country with it: far more than a page may weigh. */

const scripts = ['components/site/exit-script.ts', 'components/disclose/form-script.ts'];
const inBrowsers = globSync('{app,components}/**/*.tsx').filter((file) =>
  readFileSync(file, 'utf8').startsWith("'use client'"),
);

const readers = [
  'lib/disclosure/contact-details.ts',
  'lib/disclosure/contact-fields.ts',
  'lib/forms/email-address.ts',
  'lib/forms/fields.ts',
  'lib/forms/phone-number.ts',
  'lib/forms/typed-text.ts',
];

it('no script of a page carries what reads the contact form', async () => {
  expect(inBrowsers).toContain('components/disclose/contact-form.tsx');
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
  for (const file of readers) {
    expect(existsSync(file), file).toBe(true);
    expect(carried).not.toContain(file);
  }
});

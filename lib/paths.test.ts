import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { verbsWithPage } from './casework/case/workflow.ts';
import {
  anonymousPath,
  briefFolder,
  casePath,
  gatePath,
  isWithin,
  portalPaths,
  registerFolder,
  verbPath,
} from './paths.ts';

describe('the addresses of the portal', () => {
  it('are the folders of its pages, no more and no fewer', () => {
    const folders = readdirSync(new URL('../app/(portal)', import.meta.url), {
      withFileTypes: true,
    }).filter((entry) => entry.isDirectory());
    expect(portalPaths.toSorted()).toEqual(folders.map(({ name }) => `/${name}`).toSorted());
  });

  it('have a page for each verb on a case, its brief and its register, and for nothing else', () => {
    const folder = new URL('../app/(portal)/cases/[reference]', import.meta.url);
    const folders = readdirSync(folder, { withFileTypes: true }).filter((one) => one.isDirectory());
    const names = folders.map(({ name }) => name).toSorted();
    expect(names).toEqual([...verbsWithPage, briefFolder, registerFolder].toSorted());
    expect(verbPath('RS-7K3M-Q2X9', 'log-contact')).toBe('/cases/RS-7K3M-Q2X9/log-contact');
  });

  it('take in nothing that would lead elsewhere', () => {
    expect(casePath('RS-7K3M-Q2X9')).toBe('/cases/RS-7K3M-Q2X9');
    expect(gatePath('../sign-out')).toBe('/gate/..%2Fsign-out');
    expect(anonymousPath('a?show=read#b')).toBe('/anonymous/a%3Fshow%3Dread%23b');
  });

  it.each([
    ['/cases', true],
    ['/cases/RS-7K3M-Q2X9', true],
    ['/cases-of-mine', false],
    ['/', false],
  ])('%s lies within them: %s', (path, expected) => {
    expect(isWithin(path, portalPaths)).toBe(expected);
  });
});

import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  agreesWithLock,
  environmentForNpm,
  isInstalled,
  projectNode,
  setAside,
} from './installation.mjs';

const pinned = { version: '1.0.0', integrity: 'sha512-one' };
const forThisMachine = { ...pinned, optional: true, os: [process.platform], cpu: [process.arch] };
const forAnother = { ...pinned, optional: true, os: ['other'], cpu: [process.arch] };

let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'installation-'));
  mkdirSync(path.join(root, 'node_modules'));
});
afterEach(() => rmSync(root, { recursive: true }));

function write(name: string, content: unknown): void {
  writeFileSync(path.join(root, name), JSON.stringify(content));
}

function lock(packages: Record<string, unknown>): void {
  write('package-lock.json', { packages: { '': {}, ...packages } });
}

describe('whether the packages are installed', () => {
  it('says no where npm was interrupted, which leaves no record', () => {
    lock({ 'node_modules/one': pinned });
    expect(isInstalled(root)).toBe(false);
  });

  it('recognises an installation that npm completed, and marks it', () => {
    lock({ 'node_modules/one': pinned, 'node_modules/elsewhere': forAnother });
    write('node_modules/.package-lock.json', { packages: { 'node_modules/one': pinned } });
    expect(isInstalled(root)).toBe(true);
    expect(readFileSync(path.join(root, 'node_modules/.install-stamp'), 'utf8')).toContain(
      process.arch,
    );
  });

  it.each([
    ['another version', { 'node_modules/one': { ...pinned, version: '2.0.0' } }],
    ['another content', { 'node_modules/one': { ...pinned, integrity: 'sha512-two' } }],
    ['no package', {}],
  ])('says no to %s', (_, packages) => {
    lock({ 'node_modules/one': pinned });
    write('node_modules/.package-lock.json', { packages });
    expect(isInstalled(root)).toBe(false);
  });

  it('says no where an optional package for this machine is missing', () => {
    lock({ 'node_modules/one': forThisMachine });
    write('node_modules/.package-lock.json', { packages: {} });
    expect(isInstalled(root)).toBe(false);
  });

  it('says no once the lock file has changed', () => {
    lock({ 'node_modules/one': pinned });
    write('node_modules/.package-lock.json', { packages: { 'node_modules/one': pinned } });
    expect(isInstalled(root)).toBe(true);
    lock({ 'node_modules/one': pinned, 'node_modules/two': pinned });
    expect(isInstalled(root)).toBe(false);
  });
});

it('notices a package.json that the lock file was not made for', () => {
  write('package-lock.json', { packages: { '': { dependencies: { one: '1.0.0' } } } });
  write('package.json', { dependencies: { one: '1.0.0' } });
  expect(agreesWithLock(root)).toBe(true);
  write('package.json', { dependencies: { one: '1.0.1' } });
  expect(agreesWithLock(root)).toBe(false);
});

it('keeps from the inner npm what the outer one was told to install, not how to reach the registry', () => {
  const environment = {
    PATH: '/bin',
    npm_config_registry: 'https://registry.example',
    npm_config_local_prefix: '/elsewhere',
    npm_config_omit: 'dev',
    npm_lifecycle_event: 'start',
    NODE_ENV: 'production',
  };
  expect(environmentForNpm(environment)).toEqual({
    PATH: '/bin',
    npm_config_registry: 'https://registry.example',
  });
});

it('takes the present Node.js only where none is packaged and it is new enough', () => {
  expect(projectNode(root, '20.20.2')).toBeNull();
  expect(projectNode(root, '24.0.0')).toBe(process.execPath);
});

describe('an installation that is replaced', () => {
  it('leaves the Node.js that runs, when it was part of it, where it can still be run', () => {
    write('node_modules/node', 'a program');
    const node = setAside(root, path.join(root, 'node_modules/node'));
    expect(existsSync(path.join(root, 'node_modules'))).toBe(false);
    expect(readFileSync(node, 'utf8')).toContain('a program');
  });

  it('has nothing to do with a Node.js from elsewhere', () => {
    expect(setAside(root, '/usr/bin/node')).toBe('/usr/bin/node');
  });

  it('need not be there', () => {
    rmSync(path.join(root, 'node_modules'), { recursive: true });
    expect(setAside(root, '/usr/bin/node')).toBe('/usr/bin/node');
  });
});

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { variableNames } from './variables.ts';

/** Set by the launcher, or better left out. */
const notToBeSet = ['DEMONSTRATION', 'NODE_TLS_REJECT_UNAUTHORIZED'];

it.each(variableNames.filter((name) => !notToBeSet.includes(name)))(
  '%s is in the example of an environment',
  (name) => {
    const example = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8');
    expect(example).toMatch(new RegExp(`\\b${name}\\b`));
  },
);

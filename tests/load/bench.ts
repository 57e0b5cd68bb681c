import { loadavg } from 'node:os';
import { measureDesk } from './desk/measure-desk.ts';
import { measurePublic } from './measure-public.ts';

/**
 * `npm run bench`: how fast the public site and the desk are; `npm run bench -- desk` measures one of them. Ends with 1 where anything
 * is not as fast as wanted.
 */

const parts = { public: measurePublic, desk: measureDesk } as const;

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(', ')} to measure: public, desk.`);
  process.exit(1);
}
const slow: string[] = [];
for (const [name, measure] of Object.entries(parts)) {
  if (wanted.length === 0 || wanted.includes(name)) {
    slow.push(...(await measure((line) => console.log(line))));
  }
}
const load = loadavg().map((minutes) => minutes.toFixed(1));
console.log(`The machine’s load was ${load.join(', ')}`);
if (slow.length > 0) {
  console.log(`Not as fast as wanted: ${slow.join('; ')}`);
  process.exitCode = 1;
}

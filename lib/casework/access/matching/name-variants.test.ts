import { describe, expect, it } from 'vitest';
import { variantsOf } from './name-variants.ts';

describe('other ways to write or say a name', () => {
  it.each([
    ['zhang', 'cheung'],
    ['cheung', 'zhang'],
    ['kim', 'kimmy'],
    ['kim', 'kimmie'],
    ['jones', 'jonesy'],
  ])('%s: %s', (name, other) => {
    expect(variantsOf(name)).toContain(other);
  });

  it.each(['zzz', 'qxa', 'featherstone', '', 'sean'])('are never the name itself: "%s"', (name) => {
    expect(variantsOf(name)).not.toContain(name);
  });

  it.each(['featherstone', 'ng', 'anna'])('are not made by an ending for %s', (name) => {
    expect(variantsOf(name)).not.toContain(`${name}y`);
  });
});

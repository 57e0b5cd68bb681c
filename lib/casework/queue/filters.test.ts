import { describe, expect, it } from 'vitest';
import { filtersInAddress, filtersOn, readFilters, withoutFilter } from './filters.ts';

const owner = '3f0b6c1e-7a52-4d8e-9b6a-2f1d0c9e8b7a';
const from = (address: string) => readFilters((name) => new URLSearchParams(address).get(name));

describe('the filters of the queue', () => {
  it.each([
    '',
    '?show=mine',
    '?level=red',
    `?show=overdue&level=amber&state=reaching&team=staff&owner=${owner}`,
    '?state=closed',
  ])('come back from an address as they went into it: %j', (address) => {
    expect(filtersInAddress(from(address))).toBe(address);
  });

  it.each([
    '?show=everything',
    '?level=purple',
    '?state=constructor',
    '?team=__proto__',
    '?owner=me',
    `?owner=${'x'.repeat(5_000)}`,
    "?owner=' OR true --",
  ])('are none where an address holds what is none: %j', (address) => {
    expect(from(address)).toEqual({ view: 'all' });
  });

  it('take no list of values', () => {
    expect(readFilters(() => ['red', 'amber'])).toEqual({ view: 'all' });
  });

  it('stay when one is taken away, and when one pages', () => {
    const filters = from('?show=mine&level=red&state=support');
    expect(filtersOn(filters)).toEqual(['level', 'state']);
    expect(filtersInAddress(withoutFilter(filters, 'level'))).toBe('?show=mine&state=support');
    expect(filtersInAddress(filters, 'RS-2345-6789')).toBe(
      '?show=mine&level=red&state=support&after=RS-2345-6789',
    );
  });
});

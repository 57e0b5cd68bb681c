import { describe, expect, it } from 'vitest';
import { institution } from '#lib/institution.ts';
import { GET, POST } from './route.ts';

function leave(headers: Record<string, string>): Response {
  return GET(new Request('https://example.org/leave', { headers }));
}

describe('leaving', () => {
  it.each([
    ['from a page of the site', { 'Sec-Fetch-Site': 'same-origin' }],
    ['from the address bar', { 'Sec-Fetch-Site': 'none' }],
    ['with an old browser', {}],
  ])('%s ends the draft', (_, headers) => {
    const response = leave(headers);
    expect(response.status).toBe(303);
    expect(response.headers.get('Location')).toBe(institution.exitAddress);
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    expect(response.headers.get('Clear-Site-Data')).toBe('"cache", "storage"');
    expect(response.headers.getSetCookie().map((cookie) => cookie.split(';')[0])).toEqual([
      'draft=',
      '__Host-draft=',
      'left=',
      '__Host-left=',
    ]);
  });

  it.each([
    ['from another site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['from a neighbouring site', { 'Sec-Fetch-Site': 'same-site' }],
    ['fetched ahead', { 'Sec-Fetch-Site': 'same-origin', 'Sec-Purpose': 'prefetch' }],
  ])('%s moves on and clears nothing', (_, headers) => {
    const response = leave(headers);
    expect(response.headers.get('Location')).toBe(institution.exitAddress);
    expect(response.headers.getSetCookie()).toEqual([]);
    expect(response.headers.has('Clear-Site-Data')).toBe(false);
  });

  it('by script ends the draft too, and leads nowhere by itself', () => {
    const response = POST();
    expect(response.status).toBe(204);
    expect(response.headers.get('Clear-Site-Data')).toBe('"cache", "storage"');
    expect(response.headers.getSetCookie()).toHaveLength(4);
    expect(response.headers.has('Location')).toBe(false);
  });
});

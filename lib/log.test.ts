import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NotFoundError } from './errors.ts';
import { kindOf, log, reportError } from './log.ts';

const planted = 'alex@example.org said what happened';

const out = vi.spyOn(process.stdout, 'write');
const error = vi.spyOn(process.stderr, 'write');

beforeEach(() => {
  out.mockReset().mockReturnValue(true);
  error.mockReset().mockReturnValue(true);
});

afterEach(() => {
  vi.useRealTimers();
});

const written = (stream: typeof out) => stream.mock.calls.map(([line]) => String(line));

describe('the kind of an error', () => {
  it.each<[string, unknown, string]>([
    ['its name', new TypeError(planted), 'TypeError'],
    ['its name and code', Object.assign(new Error(planted), { code: 'P2002' }), 'Error:P2002'],
    ['the name of our own', new NotFoundError(planted), 'NotFoundError'],
    [
      'its name alone, where the code is no text',
      Object.assign(new Error(planted), { code: 5 }),
      'Error',
    ],
    ['unknown, for a text', planted, 'unknown'],
    ['unknown, for nothing', undefined, 'unknown'],
    ['unknown, for an object', { name: planted, message: planted }, 'unknown'],
  ])('is %s', (_, thrown, kind) => {
    expect(kindOf(thrown)).toBe(kind);
  });

  it('never has its words, nor those of its cause', () => {
    const thrown = new AggregateError([new Error(planted)], planted, { cause: new Error(planted) });
    expect(kindOf(thrown)).not.toContain('alex');
  });
});

describe('a line of the log', () => {
  it('is one line of JSON, with the time, the level and the event', () => {
    vi.useFakeTimers({ now: new Date('2026-11-04T10:00:00Z'), toFake: ['Date'] });
    log.info('started', { port: 3000 });
    expect(written(out)).toEqual([
      '{"at":"2026-11-04T10:00:00.000Z","level":"info","event":"started","port":3000}\n',
    ]);
    expect(written(error)).toEqual([]);
  });

  it('goes to the error stream where it tells of an error', () => {
    log.error('sending failed');
    expect(written(out)).toEqual([]);
    expect(JSON.parse(written(error)[0] ?? '')).toMatchObject({
      level: 'error',
      event: 'sending failed',
    });
  });

  it('stays one line, whatever is in it', () => {
    log.info('started', { kind: 'a\nb\u2028{"level":"error"}' });
    expect(written(out)[0]?.trimEnd()).not.toContain('\n');
  });
});

describe('an unexpected error of a request', () => {
  it('is told by its kind, its digest and the route, and by nothing else', () => {
    reportError(
      Object.assign(new Error(planted), { digest: '123456' }),
      '/disclose/[question]',
      'action',
    );
    const { at: _, ...line } = JSON.parse(written(error)[0] ?? '');
    expect(line).toEqual({
      level: 'error',
      event: 'request failed',
      kind: 'Error',
      digest: '123456',
      route: '/disclose/[question]',
      type: 'action',
    });
  });

  it('is told though it has no digest, or is no error', () => {
    reportError(planted, '/', 'render');
    expect(JSON.parse(written(error)[0] ?? '')).toMatchObject({ kind: 'unknown', digest: 'none' });
    expect(written(error)[0]).not.toContain('alex');
  });
});

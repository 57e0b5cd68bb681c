import type { ServerResponse } from 'node:http';

/**
 * Makes a response collect the page that is written to it, and send another in its place. A page that is not wanted goes
 * through as it is written.
 * @param isWanted judges the response by its headers, when the first of it comes
 * @param change makes of the page that came the one that goes out (an empty one came only of an error); no header has gone out yet
 */
export function changeWholePage(
  response: ServerResponse,
  isWanted: (response: ServerResponse) => boolean,
  change: (page: string, response: ServerResponse) => string,
): void {
  const { flushHeaders, write, end } = response;
  const parts: Buffer[] = [];
  let decided: boolean | undefined;
  const collects = () => {
    // Once its header is written, it cannot become another one.
    decided ??= !response.headersSent && isWanted(response);
    return decided;
  };

  response.flushHeaders = () => {
    if (!collects()) flushHeaders.call(response);
  };
  response.write = (...given: readonly unknown[]): boolean => {
    if (!collects()) return Reflect.apply(write, response, given);
    parts.push(...bytesIn(given));
    tell(given);
    return true;
  };
  response.end = (...given: readonly unknown[]): ServerResponse => {
    if (!collects()) return Reflect.apply(end, response, given);
    parts.push(...bytesIn(given));
    tell(given);
    const html = Buffer.concat(parts).toString('utf8');
    const isLeftEmpty = html === '' && response.statusCode < 400;
    const page = isLeftEmpty ? html : change(html, response);
    response.removeHeader('Content-Length');
    return end.call(response, page, 'utf8');
  };
}

/** What is written comes first, then perhaps its encoding. */
function bytesIn([part, encoding]: readonly unknown[]): Buffer[] {
  if (part instanceof Uint8Array) return [Buffer.from(part)];
  if (typeof part !== 'string') return [];
  const isNamed = typeof encoding === 'string' && Buffer.isEncoding(encoding);
  return [Buffer.from(part, isNamed ? encoding : 'utf8')];
}

/** Tells the writer that it was written: the last argument may be a function that waits for that. */
function tell(given: readonly unknown[]): void {
  const last = given.at(-1);
  if (typeof last === 'function') process.nextTick(() => Reflect.apply(last, undefined, []));
}

import type { ServerResponse } from 'node:http';

/** Adds these headers to a response where the code that answers does not set them: the framework's own answers set none. */
export function addMissingHeaders(
  response: ServerResponse,
  headers: readonly (readonly [name: string, value: string])[],
): void {
  const { writeHead } = response;
  response.writeHead = (...given: readonly unknown[]): ServerResponse => {
    for (const [name, value] of headers) {
      if (!response.hasHeader(name)) response.setHeader(name, value);
    }
    return Reflect.apply(writeHead, response, given);
  };
}

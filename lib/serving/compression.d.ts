/** What is used of it. It takes Node's own requests; the published types ask for Express. */
declare module 'compression' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  function compression(): (
    request: IncomingMessage,
    response: ServerResponse,
    goOn: () => void,
  ) => void;
  export = compression;
}

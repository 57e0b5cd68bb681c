import { createServer, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { z } from 'zod';

const emailSchema = z.object({
  from: z.string(),
  to: z.string(),
  subject: z.string(),
  html: z.string(),
  text: z.string(),
});

/** An email as it reached the provider. */
export interface ReceivedEmail extends z.infer<typeof emailSchema> {
  readonly idempotencyKey: string;
}

export interface Provider {
  readonly address: string;
  /** Every try, oldest first. */
  readonly received: ReceivedEmail[];
  /** What it answers from now on, one status a try; when they run out, 200. */
  answerWith(...statuses: readonly number[]): void;
  stop(): Promise<void>;
}

/** Starts a server that speaks Resend's HTTP API. */
export async function startProvider(): Promise<Provider> {
  const received: ReceivedEmail[] = [];
  let planned: number[] = [];
  const server = createServer(async (request, response) => {
    const email = emailSchema.parse(JSON.parse(await text(request)));
    received.push({ ...email, idempotencyKey: String(request.headers['idempotency-key']) });
    answer(response, planned.shift() ?? 200);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    address: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`,
    received,
    answerWith: (...statuses) => {
      planned = [...statuses];
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function answer(response: ServerResponse, status: number): void {
  const name = status === 422 ? 'validation_error' : 'internal_server_error';
  const body = status === 200 ? { id: 'provider-1' } : { statusCode: status, name, message: 'no' };
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

import { createServer, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';

const emailSchema = z.object({
  from: z.string(),
  to: z.string(),
  subject: z.string(),
  html: z.string(),
  text: z.string(),
  reply_to: z.string().optional(),
  attachments: z
    .array(z.object({ filename: z.string(), content: z.string(), content_type: z.string() }))
    .optional(),
});

/** An email as it reached the provider. */
export interface ReceivedEmail extends z.infer<typeof emailSchema> {
  readonly idempotencyKey: string;
}

type Answer = number | { readonly status: number; readonly name: string };

export interface Provider {
  readonly address: string;
  /** Every try, oldest first. */
  readonly received: ReceivedEmail[];
  /** What it answers from now on, one status a try, perhaps with its own name of the error; when they run out, 200. */
  answerWith(...answers: readonly Answer[]): void;
  /** Waits so many milliseconds before every answer from now on. */
  delay(ms: number): void;
  /** How many tries have begun, answered or not. */
  begun(): number;
  stop(): Promise<void>;
}

/** Starts a server that speaks Resend's HTTP API. */
export async function startProvider(): Promise<Provider> {
  const received: ReceivedEmail[] = [];
  let planned: Answer[] = [];
  let delayMs = 0;
  let begun = 0;
  const server = createServer(async (request, response) => {
    begun += 1;
    const email = emailSchema.parse(JSON.parse(await text(request)));
    await pause(delayMs, undefined, { ref: false });
    received.push({ ...email, idempotencyKey: String(request.headers['idempotency-key']) });
    answer(response, planned.shift() ?? 200);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    address: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`,
    received,
    answerWith: (...answers) => {
      planned = [...answers];
    },
    delay: (ms) => {
      delayMs = ms;
      begun = 0;
    },
    begun: () => begun,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function answer(response: ServerResponse, planned: Answer): void {
  const { status, name } = typeof planned === 'number' ? usual(planned) : planned;
  const body = status === 200 ? { id: 'provider-1' } : { statusCode: status, name, message: 'no' };
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function usual(status: number) {
  return { status, name: status === 422 ? 'validation_error' : 'internal_server_error' };
}

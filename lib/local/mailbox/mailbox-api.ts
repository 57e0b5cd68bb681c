import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import { sentEmailSchema } from './mail-message.ts';
import type { MailStore } from './mail-store.ts';
import { BodyTooLargeError, readBody } from './request-body.ts';

const bodyLimit = 10 * 1024 * 1024;

interface ApiAnswer {
  readonly status: number;
  readonly body: Readonly<Record<string, string | number>>;
}

/**
 * Answers `POST /emails` as Resend's HTTP API documents it: https://resend.com/docs/api-reference/errors.
 * Any bearer token will do, since nothing leaves this computer.
 */
export async function receiveEmail(request: IncomingMessage, store: MailStore): Promise<ApiAnswer> {
  if (!/^Bearer \S+$/i.test(request.headers.authorization ?? '')) {
    return failure(401, 'missing_api_key', 'Missing API key in the authorization header.');
  }
  const key = request.headers['idempotency-key'];
  if (key !== undefined && (typeof key !== 'string' || key.length < 1 || key.length > 256)) {
    return failure(400, 'invalid_idempotency_key', 'The key must be between 1-256 chars.');
  }

  let body: string;
  try {
    body = await readBody(request, bodyLimit);
  } catch (error) {
    if (error instanceof BodyTooLargeError) {
      return failure(413, 'validation_error', `The request is larger than ${bodyLimit} bytes.`);
    }
    throw error;
  }

  const json = parseJson(body);
  if (json === undefined) {
    return failure(422, 'validation_error', 'The request body is not valid JSON.');
  }
  const parsed = sentEmailSchema.safeParse(json);
  if (!parsed.success) {
    return faultOf(parsed.error, json);
  }

  const kept = await store.keep({ email: parsed.data, body, idempotencyKey: key });
  return kept.kind === 'kept'
    ? { status: 200, body: { id: kept.id } }
    : failure(
        409,
        'invalid_idempotent_request',
        'Same idempotency key used with a different request payload.',
      );
}

/** Resend's shape of an error. */
export function failure(status: number, name: string, message: string): ApiAnswer {
  return { status, body: { statusCode: status, name, message } };
}

/** Names the first field at fault, never its value. */
function faultOf(error: z.ZodError, json: unknown): ApiAnswer {
  const field = error.issues[0]?.path[0];
  const given = z.record(z.string(), z.unknown()).safeParse(json);
  if (typeof field !== 'string' || !given.success) {
    return failure(422, 'validation_error', 'The request body is not an email.');
  }
  return given.data[field] === undefined
    ? failure(422, 'missing_required_field', `Missing \`${field}\` field.`)
    : failure(422, 'validation_error', `Invalid \`${field}\` field.`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

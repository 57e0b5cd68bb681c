import { connect } from 'node:net';

/**
 * Sends bytes to a server as they are.
 * @param address of the server; `sent` should ask it to close the connection
 * @returns the answer, as it came
 */
export async function answerTo(address: string, sent: string | Uint8Array): Promise<string> {
  const { hostname, port } = new URL(address);
  const socket = connect(Number(port), hostname);
  const parts: Buffer[] = [];
  socket.on('data', (part) => parts.push(Buffer.from(part)));
  // A server that has refused may close before all is sent.
  socket.on('error', () => {});
  socket.write(sent);
  await new Promise((resolve) => socket.once('close', resolve));
  return Buffer.concat(parts).toString('utf8');
}

/** @returns a request, in bytes, after whose answer the connection is closed */
export function rawRequest(
  address: string,
  line: string,
  headers: Readonly<Record<string, string>>,
  body = '',
): Buffer {
  const length = body === '' ? [] : [`Content-Length: ${Buffer.byteLength(body)}`];
  const lines = [
    `${line} HTTP/1.1`,
    `Host: ${new URL(address).host}`,
    'Connection: close',
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    ...length,
  ];
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n${body}`);
}

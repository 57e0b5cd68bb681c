import type { IncomingMessage } from 'node:http';

/** A body comes in pieces of a thousand bytes and more. Each piece costs, however little is in it. */
const mostPieces = 2_000;

/** How long what is left of a refused body is taken, in milliseconds, and how much of it, in bytes. */
const lastOfBody = { time: 10_000, bytes: 4 * 1024 * 1024 } as const;
/** How often that is looked at, in milliseconds. */
const interval = 200;

/**
 * Lets a request's body come before anybody is asked to answer it, so that what is too long is found by one and read by nobody.
 * @param request whose body nobody reads yet
 * @param longest in bytes
 * @param whole told when all of it is there, to be read as if it had just come
 * @param tooLong told, in its place, as soon as there is more of it
 */
export function whenWhole(
  request: IncomingMessage,
  longest: number,
  whole: () => void,
  tooLong: () => void,
): void {
  const { push } = request;
  let [length, pieces] = [0, 0];
  let isTooLong = false;
  // Node.js puts a body in by this, and takes no for an answer: to wait until somebody reads.
  request.push = (piece: Uint8Array | null, encoding?: BufferEncoding): boolean => {
    length += piece?.length ?? 0;
    pieces += 1;
    const wasTooLong = isTooLong;
    isTooLong = length > longest || pieces > mostPieces;
    if (!isTooLong || piece === null) push.call(request, piece, encoding);
    if (isTooLong && !wasTooLong) tooLong();
    else if (piece === null && !isTooLong) whole();
    return true;
  };
}

/**
 * Who is still sending reads no answer, and loses it when the connection is closed: so what is left is taken, and dropped, for
 * a while. Then the connection ends.
 * @param request to which the answer is written, whose body nobody wants
 * @param taken told when there is no more of it
 */
export function takeLastOfBody(request: IncomingMessage, taken: () => void): void {
  if (request.readableEnded) {
    taken();
    return;
  }
  const { socket } = request;
  const [since, read] = [performance.now(), socket.bytesRead];
  const timer = setInterval(() => {
    const isLong = socket.bytesRead - read > lastOfBody.bytes;
    if (isLong || performance.now() - since > lastOfBody.time) socket.destroy();
  }, interval).unref();
  socket.once('close', () => clearInterval(timer));
  request.once('end', () => {
    clearInterval(timer);
    taken();
  });
  request.resume();
}

import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';

/*
 * Node.js puts a body into its request by `push`, piece by piece. Where the answer is `false`, it waits until somebody reads.
 */

/** A body comes in pieces of a thousand bytes and more. Each piece costs, however little is in it. */
const mostPieces = 2_000;

/** How much is taken of what is left of a refused body: for how many milliseconds, and so many bytes and pieces. */
const lastOfBody = { time: 10_000, bytes: 4 * 1024 * 1024, pieces: 8_000 } as const;

/** How often time and bytes are looked at, in milliseconds. */
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
  let [length, pieces] = [0, 0];
  request.push = (piece: Uint8Array | null): boolean => {
    if (piece === null) {
      putIn(request, null);
      whole();
      return true;
    }
    length += piece.length;
    pieces += 1;
    if (length <= longest && pieces <= mostPieces) {
      putIn(request, piece);
    } else {
      request.push = () => true;
      tooLong();
    }
    return true;
  };
}

/**
 * A client that is still sending reads no answer, and loses it when the connection is closed: so the rest is taken, and dropped,
 * for a while. Then the connection ends.
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
  let pieces = 0;
  request.push = (piece: Uint8Array | null): boolean => {
    pieces += 1;
    if (pieces > lastOfBody.pieces) socket.destroy();
    return piece === null ? putIn(request, null) : true;
  };
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

function putIn(request: IncomingMessage, piece: Uint8Array | null): boolean {
  return Readable.prototype.push.call(request, piece);
}

import { readFeed } from '#lib/data/appointments/feed.ts';
import { FeedLimits } from '#lib/serving/feed-limits.ts';

/** One for the whole process. */
const limits = new FeedLimits();

/** A calendar program reads here: whoever has the address reads times, and nobody else learns whether there is anything. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/api/calendar/[secret]'>,
): Promise<Response> {
  const { secret } = await params;
  const turn = limits.begin(secret);
  if ('seconds' in turn) {
    return new Response('Too many requests', {
      status: 429,
      headers: { 'Retry-After': `${turn.seconds}`, 'Cache-Control': 'no-store' },
    });
  }
  const feed = await readFeed(secret);
  turn.found(feed !== undefined);
  if (feed === undefined) return new Response('Not found', { status: 404 });
  return new Response(feed, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Cache-Control': 'private, no-store',
    },
  });
}

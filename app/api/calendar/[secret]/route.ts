import { readFeed } from '#lib/data/appointments/feed.ts';

/** A calendar program reads here: whoever has the address reads times, and nobody else learns whether there is anything. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/api/calendar/[secret]'>,
): Promise<Response> {
  const { secret } = await params;
  const feed = await readFeed(secret);
  if (feed === undefined) return new Response('Not found', { status: 404 });
  return new Response(feed, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Cache-Control': 'private, no-store',
    },
  });
}

import { isDatabaseReachable } from '#lib/data/health.ts';

/** For whatever watches the service: 200 when it serves and can store, 503 when it serves but cannot store. */
export async function GET(): Promise<Response> {
  const reachable = await isDatabaseReachable();
  return Response.json(
    { serves: true, stores: reachable },
    { status: reachable ? 200 : 503, headers: { 'Cache-Control': 'no-store' } },
  );
}

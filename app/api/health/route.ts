import { health, isWell } from '#lib/data/running/health.ts';

/**
 * For whatever watches the service: 200 while all is well; 503 with what is not. It serves pages either way, or would not
 * answer.
 */
export async function GET(): Promise<Response> {
  const found = await health();
  return Response.json(
    { serves: true, ...found },
    { status: isWell(found) ? 200 : 503, headers: { 'Cache-Control': 'no-store' } },
  );
}

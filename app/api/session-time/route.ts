import { requireViewer } from '#lib/data/staff/as-viewer.ts';
import { secondsLeft } from '#lib/data/staff/presence.ts';
import { ExpectedError } from '#lib/errors.ts';

/** Says after how many seconds the session ends. It is asked by a page before it warns, and lengthens nothing: another tab may be in use. */
export async function GET(): Promise<Response> {
  return answer();
}

/** Somebody says that they are here. */
export async function POST(): Promise<Response> {
  try {
    await requireViewer();
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error;
  }
  return answer();
}

async function answer(): Promise<Response> {
  return Response.json(
    { secondsLeft: await secondsLeft() },
    { headers: { 'Cache-Control': 'no-store' } },
  );
}

import { workingCalendar } from '#lib/casework/clock/institution-clock.ts';
import { clockTimeInWords } from '#lib/casework/clock/time-words.ts';
import { pathOfForm } from '#lib/casework/drafts/kept-form.ts';
import type { Kept } from '#lib/data/drafts/keep-draft.ts';
import { openWriter } from '#lib/data/drafts/writer-seal.ts';
import { textIn } from '#lib/forms/form-given.ts';
import { workPaths } from '#lib/paths.ts';
import { keepForm } from '../../(portal)/keep-form.ts';

/**
 * Keeps what is being written. It has an address that no update of the site changes, as an action's does: what was typed on a page of the release
 * before is kept too. A form that was sent there without script goes on with its page, filled as it was.
 */
export async function POST(request: Request): Promise<Response> {
  const form = await request.formData().catch(() => new FormData());
  const kept = await keepForm(form);
  if (request.headers.get('sec-fetch-mode') === 'navigate') {
    const writer = await openWriter(textIn(form, 'writer'));
    const onward = (writer && pathOfForm(writer)) ?? workPaths.home;
    return new Response(null, { status: 303, headers: { Location: onward } });
  }
  const time = clockTimeInWords(Temporal.Now.instant(), workingCalendar.timeZone);
  return Response.json(
    { isKept: kept !== undefined, said: kept === undefined ? notKept : said(kept, time) },
    { headers: { 'Cache-Control': 'no-store' } },
  );
}

const notKept =
  'This page is too old to keep what you write. It is still here: copy it, and open the page again.';

function said(kept: Kept, time: string): string {
  switch (kept) {
    case 'kept':
      return `Draft kept ${time}`;
    case 'signed-out':
      return `You are signed out. What you wrote is kept all the same (${time}): sign in again in another tab, then go on here`;
    case 'lost':
      return `You do not have this case any more. What you wrote is still here, and is kept for the lead of the case (${time})`;
  }
}

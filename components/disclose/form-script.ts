import { countAll, watchTyping } from './script/count-typed.ts';
import { watchSending } from './script/send-form.ts';
import { keepConsistent } from './script/stand-alone.ts';
import { beginTime, watchTime } from './script/watch-time.ts';

/*
 * What the form does where script runs, and does without: it asks before the time is up, keeps what was typed when the
 * connection breaks, sends once, counts characters, and lets an answer that stands alone clear the others. It stands at the
 * end of every page of the form, in plain script, and looks for the parts of the page again each time.
 */

watchSending(begin);
watchTime();
watchTyping();
document.addEventListener('change', keepConsistent);
begin();

/** The page is new, or new in part. */
function begin(): void {
  countAll();
  beginTime();
}

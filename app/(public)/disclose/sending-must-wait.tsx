import { Notice } from '#components/ui/notice.tsx';
import { sendingTrouble } from '#lib/content/sending-trouble.ts';
import { canSend } from '#lib/data/inbox.ts';

const { title, words } = sendingTrouble.mustWait;

/** Says before a person types that sending does not work at the moment. */
export async function SendingMustWait() {
  if (await canSend()) return null;
  return (
    <div className="mb-8">
      <Notice tone="care" title={title} titleId="must-wait">
        <p>{words}</p>
      </Notice>
    </div>
  );
}

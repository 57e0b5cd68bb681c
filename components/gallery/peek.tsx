'use client';

import { PeekCard } from '#components/portal/queue/peek-card.tsx';

/** A look into a case, in its place in the page. */
export function PeekExhibit({ reference }: { readonly reference: string }) {
  return (
    <div className="shows-peek">
      <PeekCard
        reference={reference}
        peek={{
          name: 'Sam Okonkwo-Fairweather',
          ways: ['Phone call: 07700 900123', 'Voicemail: 07700 900123. Say a first name only'],
          safety: 'Not now: next Tue 1 Dec 14:00',
          heed: [
            { words: 'Never call', typed: 'After six in the evening', isGrave: true },
            { words: 'If someone else answers: say that it is a wrong number', isGrave: false },
          ],
          story: [
            'Phone call: reached. Will come on Friday',
            'Assigned to Amara Osei. Asked for a woman',
            'Came by the form',
          ],
        }}
        close={() => undefined}
      />
    </div>
  );
}

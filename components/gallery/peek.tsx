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
          safeTimes: 'Tuesday or Thursday; afternoon, 2 to 5',
          ifSomeoneElseAnswers: 'Say that it is a wrong number',
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

import { Notice } from '#components/ui/notice.tsx';
import type { Answers } from '#lib/disclosure/questions/current.ts';

/** Says whom never to contact, where the reporter is not the person affected. */
export function WhomToContact({ about }: Pick<Answers, 'about'>) {
  if (about === 'someone-who-does-not-know') {
    return (
      <Notice tone="urgent" title="This is about someone who does not know" titleId="whom">
        <p>
          Never contact the person affected, and never ask for their details. Only the reporter is
          contacted.
        </p>
      </Notice>
    );
  }
  if (about === 'someone-who-knows' || about === 'several-people') {
    return (
      <Notice tone="calm" title="The reporter is not the person affected" titleId="whom">
        <p>
          {about === 'several-people'
            ? 'The reporter saw something that affected several people.'
            : 'The person affected knows that this was reported.'}{' '}
          Contact only the reporter: the wishes below are theirs.
        </p>
      </Notice>
    );
  }
  return null;
}

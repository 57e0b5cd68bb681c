import { AskingHow } from '#components/portal/case/asking-how.tsx';
import { readToAskHow } from '#lib/data/cases/ask-how-they-are.ts';
import { VerbPage, verbTitle } from '../verb-page.tsx';
import { sendAskingHow } from './actions.ts';

type Props = PageProps<'/cases/[reference]/ask-how-they-are'>;

export const generateMetadata = ({ params }: Props) => verbTitle(params);

export default async function AskHowTheyArePage({ params }: Props) {
  const { reference } = await params;
  const now = Temporal.Now.instant();
  return (
    <VerbPage
      reference={reference}
      verb="ask-how-they-are"
      read={() => readToAskHow(reference, now)}
      draw={(shown) => (
        <AskingHow action={sendAskingHow} reference={reference} now={now} {...shown} />
      )}
    />
  );
}

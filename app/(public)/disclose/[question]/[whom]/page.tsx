import { notFound } from 'next/navigation';
import {
  findQuestion,
  knownOf,
  questions,
  type Whom,
  whoms,
} from '#lib/disclosure/questions/current.ts';
import { QuestionPage } from '../../question-page.tsx';

interface Props {
  readonly params: Promise<{ readonly question: string; readonly whom: string }>;
}

/** A question that is opened for the first time is the page that the build made: lib/serving/question-pages.ts. */
export const dynamic = 'force-static';

export function generateStaticParams(): { question: string; whom: Whom }[] {
  return questions.flatMap(({ id }) => whoms.map((whom) => ({ question: id, whom })));
}

/** A question before it is answered, in the words for whom it is about. It has no address of its own. */
export default async function Page({ params }: Props) {
  const { question: id, whom: name } = await params;
  const question = findQuestion(id);
  const whom = whoms.find((known) => known === name);
  if (question === undefined || whom === undefined) notFound();
  return <QuestionPage question={question} answers={knownOf(whom)} until={filledInLater} />;
}

/** The time is put in when the page is sent. */
const filledInLater = new Date(0);

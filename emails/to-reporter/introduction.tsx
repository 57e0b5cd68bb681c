import { Layout, Paragraph } from '../layout.tsx';

interface IntroductionProps {
  /** The university's name, for instance "University of Leicester". */
  readonly university: string;
  /** Who will be in touch, by name. */
  readonly colleague: string;
  /** The last day for it, in words: "Tuesday 29 December 2026"; left out where that day is over. */
  readonly contactBy: string | undefined;
}

/**
 * Tells somebody who will be in touch with them. Somebody else may see it: it names a person and the University, and nothing of what it is
 * about. Nothing that the reporter or a stranger typed is in it.
 */
export function Introduction({ university, colleague, contactBy }: IntroductionProps) {
  return (
    <Layout university={university}>
      <Paragraph>Hello,</Paragraph>
      <Paragraph>
        {contactBy === undefined
          ? `${colleague} from the University will contact you, in the way that you asked for.`
          : `${colleague} from the University will contact you by the end of ${contactBy}, in the way that you asked for.`}
      </Paragraph>
      <Paragraph>You do not need to do anything until then.</Paragraph>
      <Paragraph>
        You do not have to answer this email. If you did not expect it, you can ignore it.
      </Paragraph>
    </Layout>
  );
}

Introduction.PreviewProps = {
  university: 'University of Leicester',
  colleague: 'Priya Raman',
  contactBy: 'Tuesday 29 December 2026',
} satisfies IntroductionProps;

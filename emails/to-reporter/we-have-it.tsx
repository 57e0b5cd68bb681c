import { Layout, Paragraph } from '../layout.tsx';

interface WeHaveItProps {
  /** The university's name, for instance "University of Leicester". */
  readonly university: string;
  /** The last day for the first contact, in words: "Tuesday 29 December 2026". */
  readonly contactBy: string;
}

/**
 * Tells somebody who left contact details that what they sent has arrived. Somebody else may see
 * it: it names no subject, no team, no service and no urgency, and does not even call the way of
 * getting in touch safe. Nothing that anybody typed is in it, so that nobody can have the University
 * write their words to somebody else. It promises only what holds in every case.
 */
export function WeHaveIt({ university, contactBy }: WeHaveItProps) {
  return (
    <Layout university={university}>
      <Paragraph>Hello,</Paragraph>
      <Paragraph>Thank you for getting in touch. What you sent has arrived.</Paragraph>
      <Paragraph>
        {`We aim to contact you by the end of ${contactBy}, in the way that you asked for.`}
      </Paragraph>
      <Paragraph>
        We will talk with you about what you would like to happen next. You do not need to do
        anything until then.
      </Paragraph>
      <Paragraph>
        You do not have to answer this email. If you do, your answer reaches the people who have
        what you sent. If you did not expect this email, you can ignore it.
      </Paragraph>
    </Layout>
  );
}

WeHaveIt.PreviewProps = {
  university: 'University of Leicester',
  contactBy: 'Tuesday 29 December 2026',
} satisfies WeHaveItProps;

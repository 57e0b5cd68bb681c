import { Layout, Paragraph } from '../layout.tsx';

/** All that an email to staff tells of a case. */
export interface CaseNoticeProps {
  /** The university's name, for instance "University of Leicester". */
  readonly university: string;
  readonly reference: string;
  /** The team in whose queue it is. */
  readonly queue: string;
  /** When its next step is due, in words; left out where nothing is due. */
  readonly due: string | undefined;
  /** Where it opens, for those who may. */
  readonly address: string;
}

interface CaseNoticeFrameProps extends CaseNoticeProps {
  /** What the reader is asked to do: in a sentence or two, and nothing of what the case is about. */
  readonly words: string;
}

/** The frame of every email to staff: what is asked of them, then reference, queue and due time. */
export function CaseNotice({
  university,
  reference,
  queue,
  due,
  address,
  words,
}: CaseNoticeFrameProps) {
  return (
    <Layout university={university}>
      <Paragraph>{words}</Paragraph>
      <Paragraph>{`Reference: ${reference}`}</Paragraph>
      <Paragraph>{`Queue: ${queue}`}</Paragraph>
      {due !== undefined && <Paragraph>{`Due: ${due}`}</Paragraph>}
      <Paragraph>{`Sign in to open it: ${address}`}</Paragraph>
    </Layout>
  );
}

/** What a preview shows. */
export const previewOfCaseNotice: CaseNoticeProps = {
  university: 'University of Leicester',
  reference: 'RS-7K2M-9QXT',
  queue: 'Standing Together',
  due: 'Tue 29 Dec 17:00',
  address: 'https://report.example.ac.uk/cases/RS-7K2M-9QXT',
};

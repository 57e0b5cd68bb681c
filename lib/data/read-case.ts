import 'server-only';
import { requireViewer } from '#lib/auth/viewer.ts';
import type { CaseSummary } from '#lib/casework/case-summary.ts';
import { type ContactDetails, contactDetailsSchema } from '#lib/disclosure/contact-details.ts';
import type { Answers } from '#lib/disclosure/questions.ts';
import { openRecord } from '#lib/sealing/record.ts';
import { audit } from './audit.ts';
import { findCaseFor } from './cases.ts';
import { database } from './database.ts';
import { fromColumns } from './sealed-columns.ts';
import { readStoredAnswers } from './stored-answers.ts';

/** An email to the reporter, as the case tells of it. */
export interface EmailOnCase {
  readonly kind: string;
  readonly state: 'queued' | 'sent' | 'refused' | 'failed';
  readonly reason: string | null;
  readonly at: Date;
}

export interface CaseContent {
  readonly rules: readonly string[];
  readonly answers: Answers;
  readonly contact: ContactDetails;
  readonly emails: readonly EmailOnCase[];
}

/** A case as this viewer may see it: `content` only for those who may read it. */
export interface CaseForViewer {
  readonly summary: CaseSummary;
  readonly content: CaseContent | undefined;
}

/**
 * Opens a case. Reading the content is audited, in the transaction that reads it.
 * @throws SignedOutError, NotStaffError, NotFoundError; SealBrokenError when the contact details cannot be opened
 */
export async function readCase(reference: string): Promise<CaseForViewer> {
  const viewer = await requireViewer();
  const { id, summary } = await findCaseFor(viewer, reference);
  if (!summary.mayRead) return { summary, content: undefined };
  const found = await database().$transaction(async (transaction) => {
    await audit(transaction, 'case.read', { actorId: viewer.id, subject: id });
    return transaction.case.findUniqueOrThrow({
      where: { id },
      select: {
        rules: true,
        questionSetVersion: true,
        answers: true,
        contact: { select: { keyId: true, sealed: true } },
        emails: {
          select: { kind: true, state: true, reason: true, queuedAt: true, settledAt: true },
          orderBy: { queuedAt: 'asc' },
        },
      },
    });
  });
  if (found.contact === null) throw new Error('a case without its contact details');
  return {
    summary,
    content: {
      rules: found.rules,
      answers: readStoredAnswers(found.questionSetVersion, found.answers),
      contact: contactDetailsSchema.parse(
        openRecord({ kind: 'case-contact', id }, fromColumns(found.contact)),
      ),
      emails: found.emails.map(({ queuedAt, settledAt, ...email }) => ({
        ...email,
        at: settledAt ?? queuedAt,
      })),
    },
  };
}

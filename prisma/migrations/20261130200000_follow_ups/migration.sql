-- When the person said that we may write what was discussed to the address on file. Nothing of it goes by email while it is empty.
ALTER TABLE "case_file" ADD COLUMN "writing_agreed_at" TIMESTAMPTZ(3);

-- Follow-ups that are still to be written: the page of a lead counts them, and there must be none.
CREATE INDEX "entry_follow_up_idx" ON "entry"("due_at", "case_id") WHERE kind = 'follow-up' AND is_latest AND ended_at IS NULL;

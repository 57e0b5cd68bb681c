-- Emails to members of staff beside those to reporters; and which Red cases nobody has acknowledged, so that the alerts read no other.

ALTER TABLE "email"
  ADD COLUMN "recipient_id" UUID,
  ADD COLUMN "round" INTEGER;

ALTER TABLE "email" ADD CONSTRAINT "email_recipient_id_fkey" FOREIGN KEY ("recipient_id") REFERENCES "staff_member"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "email" ADD CONSTRAINT "email_round" CHECK ("round" IS NULL OR ("round" >= 1 AND "recipient_id" IS NOT NULL));

-- Of what comes again and again, one of each round to a person, whoever asks for it.
CREATE UNIQUE INDEX "email_case_id_kind_recipient_id_round_key" ON "email"("case_id", "kind", "recipient_id", "round");
CREATE INDEX "email_kind_queued_at_idx" ON "email"("kind", "queued_at");
CREATE INDEX "case_file_red_unacknowledged_idx" ON "case_file"("id") WHERE level = 'red' AND acknowledged_at IS NULL AND state <> 'closed';

-- While nobody has acknowledged an open Red case: since when somebody should, and by when. The case is due no later than that, so that the
-- queue and its counts still go by one column. Cases that wait already get theirs when something is done on them; their alerts go on.
ALTER TABLE "case_file"
  ADD COLUMN "acknowledge_since" TIMESTAMPTZ(3),
  ADD COLUMN "acknowledge_due_at" TIMESTAMPTZ(3),
  ADD CONSTRAINT "case_file_acknowledge" CHECK (("acknowledge_since" IS NULL) = ("acknowledge_due_at" IS NULL)
    AND ("acknowledge_due_at" IS NULL OR ("level" = 'red' AND "acknowledged_at" IS NULL AND "next_due_at" IS NOT NULL AND "next_due_at" <= "acknowledge_due_at")));

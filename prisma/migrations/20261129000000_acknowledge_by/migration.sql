-- While nobody has acknowledged an open Red case: since when somebody should, and by when. The case is due no later than that, so that the
-- queue and its counts still go by one column.
ALTER TABLE "case_file"
  ADD COLUMN "acknowledge_since" TIMESTAMPTZ(3),
  ADD COLUMN "acknowledge_due_at" TIMESTAMPTZ(3);

-- Of cases that wait already: working time is not known here, and an hour by the clock on the wall is never later.
UPDATE "case_file"
SET "acknowledge_since" = "received_at",
    "acknowledge_due_at" = "received_at" + interval '1 hour',
    "next_due_at" = LEAST("next_due_at", "received_at" + interval '1 hour')
WHERE "level" = 'red' AND "acknowledged_at" IS NULL AND "state" <> 'closed' AND "next_due_at" IS NOT NULL;

ALTER TABLE "case_file"
  ADD CONSTRAINT "case_file_acknowledge" CHECK (("acknowledge_since" IS NULL) = ("acknowledge_due_at" IS NULL)
    AND ("acknowledge_due_at" IS NULL OR ("level" = 'red' AND "acknowledged_at" IS NULL AND "next_due_at" IS NOT NULL AND "next_due_at" <= "acknowledge_due_at")));

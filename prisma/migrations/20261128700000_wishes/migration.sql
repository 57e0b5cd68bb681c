-- When the person last said that the wishes on file are theirs, and that the email address is right. Asked anew when a case is opened again.
ALTER TABLE "case_file"
  ADD COLUMN "wishes_confirmed_at" TIMESTAMPTZ(3),
  ADD COLUMN "email_confirmed_at" TIMESTAMPTZ(3);

-- Whoever filled in the form confirmed their wishes then.
UPDATE "case_file" SET "wishes_confirmed_at" = "received_at" WHERE NOT EXISTS
  (SELECT 1 FROM "entry" WHERE "entry"."case_id" = "case_file"."id" AND "entry"."kind" = 'reopening');

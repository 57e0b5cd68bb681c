-- What somebody is writing, kept sealed until it is saved: one for each person, form and case.
CREATE TABLE "draft" (
    "id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "form" TEXT NOT NULL,
    "case_id" UUID,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "draft_form" CHECK (octet_length(form) <= 40 AND form ~ '^[a-z-]+$')
);

CREATE UNIQUE INDEX "draft_staff_id_form_case_id_key" ON "draft"("staff_id", "form", "case_id") NULLS NOT DISTINCT;
CREATE INDEX "draft_case_id_idx" ON "draft"("case_id");

ALTER TABLE "draft" ADD CONSTRAINT "draft_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff_member"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "draft" ADD CONSTRAINT "draft_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "sealed_record" ALTER COLUMN "case_id" DROP NOT NULL;
ALTER TABLE "sealed_record" DROP CONSTRAINT "sealed_record_kind";
ALTER TABLE "sealed_record" ADD CONSTRAINT "sealed_record_kind" CHECK (kind IN ('case-contact', 'case-conflict', 'draft', 'email-body', 'entry'));
-- A draft may be of no case yet; everything else belongs to one.
ALTER TABLE "sealed_record" ADD CONSTRAINT "sealed_record_case" CHECK (case_id IS NOT NULL OR kind = 'draft');

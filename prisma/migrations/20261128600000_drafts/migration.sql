-- A draft may be about one entry: the correction of one is not that of another.
ALTER TABLE "draft" ADD COLUMN "entry_id" UUID;
DROP INDEX "draft_staff_id_form_case_id_key";
CREATE UNIQUE INDEX "draft_place_key" ON "draft"("staff_id", "form", "case_id", "entry_id") NULLS NOT DISTINCT;

-- When a person was last here: a session of which nobody makes use ends.
ALTER TABLE "staff_member" ADD COLUMN "seen_at" TIMESTAMPTZ(3);

-- The queue and its counts walk open cases alone, in the order in which they fall due. That a case is open is said by its having a
-- due time: the conditions of a query can be matched with that, and not with the name of a state that comes as a parameter.
DROP INDEX "case_file_team_next_due_at_id_idx";
DROP INDEX "case_file_assigned_to_id_next_due_at_idx";
CREATE INDEX "case_file_open_due_idx" ON "case_file"("next_due_at", "id") WHERE next_due_at IS NOT NULL;
CREATE INDEX "case_file_open_team_idx" ON "case_file"("team", "next_due_at", "id") WHERE next_due_at IS NOT NULL;
CREATE INDEX "case_file_open_owner_idx" ON "case_file"("assigned_to_id", "next_due_at", "id") WHERE next_due_at IS NOT NULL;
CREATE INDEX "case_file_open_state_idx" ON "case_file"("state", "next_due_at", "id") WHERE next_due_at IS NOT NULL;
CREATE INDEX "case_file_open_level_idx" ON "case_file"("level", "next_due_at", "id") WHERE next_due_at IS NOT NULL;
CREATE INDEX "case_file_open_step_idx" ON "case_file"("next_step", "next_due_at", "id") WHERE next_due_at IS NOT NULL;
CREATE INDEX "case_file_closed_idx" ON "case_file"("closed_at", "id") WHERE closed_at IS NOT NULL;

-- What stands open on the cases of somebody's day.
CREATE INDEX "entry_case_id_due_at_idx" ON "entry"("case_id", "due_at") WHERE ended_at IS NULL AND is_latest AND due_at IS NOT NULL;

-- Lists show somebody references in place of names.
ALTER TABLE "staff_member" ADD COLUMN "references_alone" BOOLEAN NOT NULL DEFAULT false;

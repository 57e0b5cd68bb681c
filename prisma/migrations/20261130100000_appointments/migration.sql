-- An email about an appointment: which version of it, so that one that was overtaken does not go; and before when it does not go, as a reminder
-- waits for its day.
ALTER TABLE "email"
  ADD COLUMN "entry_id" UUID,
  ADD COLUMN "not_before" TIMESTAMPTZ(3),
  ADD CONSTRAINT "email_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE INDEX "email_entry_id_idx" ON "email"("entry_id") WHERE "entry_id" IS NOT NULL;

-- Appointments of a week, of one person or of a team.
CREATE INDEX "entry_appointment_idx" ON "entry"("due_at", "owner_id") WHERE kind = 'appointment' AND is_latest AND due_at IS NOT NULL;

-- The hash of the secret address at which a calendar program reads somebody's appointments.
ALTER TABLE "staff_member" ADD COLUMN "calendar_hash" TEXT;
CREATE UNIQUE INDEX "staff_member_calendar_hash_key" ON "staff_member"("calendar_hash");

-- Appointments of which nobody has said what became of them: the lead's page counts those whose time is over.
CREATE INDEX "entry_unsaid_appointment_idx" ON "entry"("due_at", "case_id") WHERE kind = 'appointment' AND is_latest AND ended_at IS NULL;

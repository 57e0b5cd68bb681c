-- Queues and My day ask for open cases by when they are due, and for those at the gate. States come as parameters, of which the planner
-- cannot tell that none of them is “closed” (or “open”, at the gate): an index of those cases alone would not be used.
CREATE INDEX "case_file_state_next_due_at_id_idx" ON "case_file"("state", "next_due_at", "id");
CREATE INDEX "case_file_gate_gate_due_at_idx" ON "case_file"("gate", "gate_due_at");

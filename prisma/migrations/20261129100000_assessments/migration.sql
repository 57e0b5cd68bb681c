-- The level of the last assessment of a case leads from then on, and no lower one holds; a lower one waits for a second person.
CREATE TYPE "RiskLevel" AS ENUM ('critical', 'high', 'medium', 'low');

ALTER TABLE "case_file"
  ADD COLUMN "assessed_level" "RiskLevel",
  ADD COLUMN "lowering_asked_by_id" UUID;

ALTER TABLE "case_file"
  ADD CONSTRAINT "case_file_assessed" CHECK (
    "assessed_level" IS NULL
    OR "level" <= (CASE "assessed_level" WHEN 'critical' THEN 'red' WHEN 'high' THEN 'red' WHEN 'medium' THEN 'amber' ELSE 'green' END)::"Level"),
  ADD CONSTRAINT "case_file_lowering" CHECK ("lowering_asked_by_id" IS NULL OR "assessed_level" IS NOT NULL);

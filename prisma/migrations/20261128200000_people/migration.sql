-- People: what a case is found by, cases that came by a member of staff, and disclosures of one person that are joined.

CREATE TYPE "Consent" AS ENUM ('yes', 'no', 'unasked');

ALTER TABLE "case_file"
  ADD COLUMN "contact_consent" "Consent" NOT NULL DEFAULT 'yes',
  -- Of a case that came by a member of staff: the team that they chose, as there are no answers to go by.
  ADD COLUMN "chosen_team" "Team",
  -- The case in which this one goes on.
  ADD COLUMN "joined_to_id" UUID,
  -- The matching key under which the keys of its person are; NULL where they are yet to be made.
  ADD COLUMN "person_keys_under" TEXT;

ALTER TABLE "case_file" ADD CONSTRAINT "case_file_joined_to_id_fkey"
  FOREIGN KEY ("joined_to_id") REFERENCES "case_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;
-- What goes on in another case is closed, and is not that case.
ALTER TABLE "case_file" ADD CONSTRAINT "case_file_joined" CHECK ("joined_to_id" IS NULL OR ("state" = 'closed' AND "joined_to_id" <> "id"));

CREATE INDEX "case_file_joined_to_id_idx" ON "case_file"("joined_to_id");
CREATE INDEX "case_file_person_keys_under_id_idx" ON "case_file"("person_keys_under", "id");

-- By what a person is found: keyed hashes of their name's parts, address, phone and university number.
CREATE TABLE "person_key" (
    "case_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "person_key_pkey" PRIMARY KEY ("case_id", "kind", "hash"),
    CONSTRAINT "person_key_kind" CHECK (kind IN ('name', 'address', 'phone', 'number')),
    CONSTRAINT "person_key_hash" CHECK (hash ~ '^[0-9a-f]{64}$')
);
CREATE INDEX "person_key_hash_idx" ON "person_key"("hash");
ALTER TABLE "person_key" ADD CONSTRAINT "person_key_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Two cases that may look like one person's and were left apart.
CREATE TABLE "case_apart" (
    "newer_id" UUID NOT NULL,
    "older_id" UUID NOT NULL,

    CONSTRAINT "case_apart_pkey" PRIMARY KEY ("newer_id", "older_id")
);
CREATE INDEX "case_apart_older_id_idx" ON "case_apart"("older_id");
ALTER TABLE "case_apart" ADD CONSTRAINT "case_apart_newer_id_fkey" FOREIGN KEY ("newer_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "case_apart" ADD CONSTRAINT "case_apart_older_id_fkey" FOREIGN KEY ("older_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "sealed_record" DROP CONSTRAINT "sealed_record_kind";
ALTER TABLE "sealed_record" ADD CONSTRAINT "sealed_record_kind" CHECK (kind IN ('case-contact', 'case-conflict', 'case-person', 'draft', 'email-body', 'entry'));

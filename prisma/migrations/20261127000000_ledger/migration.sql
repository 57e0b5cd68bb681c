-- The ledger: what is written on a case; and where the case stands, so that queues and clocks need not open anything.

CREATE TYPE "CaseState" AS ENUM ('new', 'assigned', 'reaching', 'support', 'touch', 'closed');
CREATE TYPE "NextStep" AS ENUM ('contact', 'attempt', 'consult', 'decide', 'door', 'lead', 'agree', 'touch');

ALTER TABLE "case_file"
  ADD COLUMN "state" "CaseState" NOT NULL DEFAULT 'new',
  ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1,
  ADD COLUMN "next_step" "NextStep" DEFAULT 'contact',
  ADD COLUMN "next_since" TIMESTAMPTZ(3),
  ADD COLUMN "next_due_at" TIMESTAMPTZ(3),
  ADD COLUMN "acknowledged_at" TIMESTAMPTZ(3),
  ADD COLUMN "first_attempt_at" TIMESTAMPTZ(3),
  ADD COLUMN "reached_at" TIMESTAMPTZ(3),
  ADD COLUMN "last_contact_at" TIMESTAMPTZ(3),
  ADD COLUMN "closed_at" TIMESTAMPTZ(3);

UPDATE "case_file" SET "next_since" = "received_at", "next_due_at" = "first_contact_due_at",
  "state" = CASE WHEN "assigned_to_id" IS NULL THEN 'new' ELSE 'assigned' END::"CaseState";

-- An open case has a next step and the moment by which it is due; a closed one has neither.
ALTER TABLE "case_file"
  ADD CONSTRAINT "case_file_clock" CHECK (("state" = 'closed') = ("next_due_at" IS NULL) AND ("next_due_at" IS NULL) = ("next_step" IS NULL)
    AND ("next_due_at" IS NULL) = ("next_since" IS NULL)),
  ADD CONSTRAINT "case_file_closed" CHECK (("state" = 'closed') = ("closed_at" IS NOT NULL));

CREATE TABLE "entry" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "original_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "is_latest" BOOLEAN NOT NULL,
    "author_id" UUID,
    "author_name" TEXT,
    "author_role" TEXT,
    "happened_at" TIMESTAMPTZ(3) NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "codes" JSONB NOT NULL,
    "owner_id" UUID,
    "due_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "struck_at" TIMESTAMPTZ(3),

    CONSTRAINT "entry_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "entry_kind" CHECK (octet_length(kind) <= 40 AND kind ~ '^[a-z-]+$'),
    CONSTRAINT "entry_version" CHECK (version >= 1 AND (version = 1) = (id = original_id)),
    CONSTRAINT "entry_author" CHECK ((author_id IS NULL) = (author_name IS NULL) AND (author_id IS NULL) = (author_role IS NULL)),
    CONSTRAINT "entry_codes" CHECK (jsonb_typeof(codes) = 'object' AND octet_length(codes::text) <= 2000)
);

-- Who works on a case beside its owner.
CREATE TABLE "case_member" (
    "case_id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "part" TEXT NOT NULL,
    "until" TIMESTAMPTZ(3),

    CONSTRAINT "case_member_pkey" PRIMARY KEY ("case_id", "staff_id", "part"),
    CONSTRAINT "case_member_part" CHECK (part IN ('co-worker', 'cover')),
    CONSTRAINT "case_member_until" CHECK ((part = 'cover') = (until IS NOT NULL))
);

CREATE UNIQUE INDEX "entry_original_id_version_key" ON "entry"("original_id", "version");
CREATE INDEX "entry_case_id_happened_at_id_idx" ON "entry"("case_id", "happened_at", "id");
CREATE INDEX "entry_owner_id_due_at_idx" ON "entry"("owner_id", "due_at") WHERE ended_at IS NULL AND is_latest AND due_at IS NOT NULL;
CREATE INDEX "case_member_staff_id_idx" ON "case_member"("staff_id");
CREATE INDEX "case_file_team_next_due_at_id_idx" ON "case_file"("team", "next_due_at", "id") WHERE state <> 'closed';
CREATE INDEX "case_file_assigned_to_id_next_due_at_idx" ON "case_file"("assigned_to_id", "next_due_at") WHERE state <> 'closed';

ALTER TABLE "entry" ADD CONSTRAINT "entry_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "case_member" ADD CONSTRAINT "case_member_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "case_member" ADD CONSTRAINT "case_member_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff_member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "sealed_record" DROP CONSTRAINT "sealed_record_kind";
ALTER TABLE "sealed_record" ADD CONSTRAINT "sealed_record_kind" CHECK (kind IN ('case-contact', 'case-conflict', 'email-body', 'entry'));

-- CreateEnum
CREATE TYPE "Level" AS ENUM ('red', 'amber', 'green');
CREATE TYPE "Team" AS ENUM ('student', 'staff', 'triage');
CREATE TYPE "EmailState" AS ENUM ('queued', 'sent', 'refused', 'failed');

-- CreateTable
CREATE TABLE "anonymous_disclosure" (
    "id" UUID NOT NULL,
    "received_on" DATE NOT NULL,
    "question_set_version" TEXT NOT NULL,
    "answers" JSONB NOT NULL,
    "level" "Level" NOT NULL,

    CONSTRAINT "anonymous_disclosure_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "anonymous_unread" (
    "disclosure_id" UUID NOT NULL,
    "level" "Level" NOT NULL,
    "received_on" DATE NOT NULL,

    CONSTRAINT "anonymous_unread_pkey" PRIMARY KEY ("disclosure_id")
);

CREATE TABLE "staff_member" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "email" TEXT NOT NULL,
    "subject" TEXT,
    "name" TEXT NOT NULL,
    "roles" TEXT[],
    "active" BOOLEAN NOT NULL DEFAULT true,
    "sessions_from" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "staff_member_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "case_file" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "reference" TEXT NOT NULL,
    "submission_id" UUID NOT NULL,
    "team" "Team" NOT NULL,
    "level" "Level" NOT NULL,
    "rules" TEXT[],
    "question_set_version" TEXT NOT NULL,
    "answers" JSONB NOT NULL,
    "safeguarding" BOOLEAN NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "first_contact_due_at" TIMESTAMPTZ(3) NOT NULL,
    "assigned_to_id" UUID,

    CONSTRAINT "case_file_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "case_contact" (
    "case_id" UUID NOT NULL,
    "key_id" TEXT NOT NULL,
    "sealed" TEXT NOT NULL,

    CONSTRAINT "case_contact_pkey" PRIMARY KEY ("case_id")
);

CREATE TABLE "case_wall" (
    "case_id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,

    CONSTRAINT "case_wall_pkey" PRIMARY KEY ("case_id","staff_id")
);

CREATE TABLE "email" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "case_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "state" "EmailState" NOT NULL DEFAULT 'queued',
    "reason" TEXT,
    "queued_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),
    "key_id" TEXT,
    "sealed" TEXT,

    CONSTRAINT "email_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "audit_entry" (
    "sequence" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,
    "action" TEXT NOT NULL,
    "subject" TEXT,
    "previous_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("sequence")
);

-- CreateIndex
CREATE INDEX "anonymous_disclosure_received_on_id_idx" ON "anonymous_disclosure"("received_on", "id");
CREATE INDEX "anonymous_unread_level_received_on_disclosure_id_idx" ON "anonymous_unread"("level", "received_on", "disclosure_id");
CREATE UNIQUE INDEX "staff_member_email_key" ON "staff_member"("email");
CREATE UNIQUE INDEX "staff_member_subject_key" ON "staff_member"("subject");
CREATE UNIQUE INDEX "case_file_reference_key" ON "case_file"("reference");
CREATE UNIQUE INDEX "case_file_submission_id_key" ON "case_file"("submission_id");
CREATE INDEX "case_file_team_first_contact_due_at_id_idx" ON "case_file"("team", "first_contact_due_at", "id");
CREATE INDEX "case_file_first_contact_due_at_id_idx" ON "case_file"("first_contact_due_at", "id");
CREATE INDEX "case_file_assigned_to_id_idx" ON "case_file"("assigned_to_id");
CREATE INDEX "email_case_id_idx" ON "email"("case_id");

-- AddForeignKey
ALTER TABLE "anonymous_unread" ADD CONSTRAINT "anonymous_unread_disclosure_id_fkey" FOREIGN KEY ("disclosure_id") REFERENCES "anonymous_disclosure"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "case_file" ADD CONSTRAINT "case_file_assigned_to_id_fkey" FOREIGN KEY ("assigned_to_id") REFERENCES "staff_member"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "case_contact" ADD CONSTRAINT "case_contact_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "case_wall" ADD CONSTRAINT "case_wall_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "case_wall" ADD CONSTRAINT "case_wall_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff_member"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "email" ADD CONSTRAINT "email_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The audit log keeps itself: the database numbers each entry, stamps it and chains it to the one before,
-- and refuses to change or remove any, whoever asks.
CREATE FUNCTION audit_entry_append() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last_sequence BIGINT;
  last_hash TEXT;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('audit_entry', 0));
  SELECT sequence, hash INTO last_sequence, last_hash
    FROM audit_entry ORDER BY sequence DESC LIMIT 1;
  NEW.sequence := coalesce(last_sequence, 0) + 1;
  NEW.at := date_trunc('milliseconds', clock_timestamp());
  NEW.previous_hash := coalesce(last_hash, '');
  NEW.hash := encode(sha256(convert_to(jsonb_build_array(
    NEW.sequence,
    to_char(NEW.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    NEW.actor_id,
    NEW.action,
    NEW.subject,
    NEW.previous_hash
  )::text, 'UTF8')), 'hex');
  RETURN NEW;
END
$$;

CREATE TRIGGER audit_entry_append BEFORE INSERT ON "audit_entry"
  FOR EACH ROW EXECUTE FUNCTION audit_entry_append();

CREATE FUNCTION audit_entry_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit log is append-only';
END
$$;

CREATE TRIGGER audit_entry_keep BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_entry"
  FOR EACH STATEMENT EXECUTE FUNCTION audit_entry_refuse();

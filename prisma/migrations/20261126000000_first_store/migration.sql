-- What this schema holds to is told in ARCHITECTURE.md and in docs/decisions/. Who may do what in it is granted by prisma/grants.ts.

-- CreateEnum
CREATE TYPE "Level" AS ENUM ('red', 'amber', 'green');
CREATE TYPE "Team" AS ENUM ('student', 'staff', 'triage');
CREATE TYPE "Way" AS ENUM ('named', 'anonymous');
CREATE TYPE "Gate" AS ENUM ('open', 'waiting', 'asking', 'red');
CREATE TYPE "EmailState" AS ENUM ('queued', 'sent', 'refused', 'failed');

-- CreateTable
CREATE TABLE "inbox" (
    "sending_id" UUID NOT NULL,
    "way" "Way" NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "envelope" TEXT,
    "taken_on" DATE,

    CONSTRAINT "inbox_pkey" PRIMARY KEY ("sending_id"),
    CONSTRAINT "inbox_fingerprint" CHECK (fingerprint ~ '^[0-9a-f]{64}$'),
    CONSTRAINT "inbox_envelope" CHECK (octet_length(envelope) <= 65536),
    CONSTRAINT "inbox_taken" CHECK ((envelope IS NULL) = (taken_on IS NOT NULL))
);

-- An envelope's length must not depend on how well its letters can be compressed.
ALTER TABLE "inbox" ALTER COLUMN "envelope" SET STORAGE EXTERNAL;

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
    "earlier_names" TEXT[] NOT NULL DEFAULT '{}',
    "roles" TEXT[] NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "listed_as" TEXT,
    "deputy_id" UUID,
    "away_from" DATE,
    "away_to" DATE,
    "sessions_from" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "staff_member_pkey" PRIMARY KEY ("id"),
    -- As it is compared when somebody signs in: lower case, ASCII, nothing around it.
    CONSTRAINT "staff_member_email" CHECK (email COLLATE "C" ~ '^[!-?A-~]+@[!-?A-~]+$' AND email = lower(email) AND octet_length(email) <= 254),
    CONSTRAINT "staff_member_name" CHECK (name = btrim(name) AND char_length(name) BETWEEN 1 AND 120),
    CONSTRAINT "staff_member_roles" CHECK (roles <@ ARRAY[
      'student-caseworker', 'staff-caseworker', 'student-team-lead', 'staff-team-lead',
      'system-administrator', 'safeguarding-lead', 'last-reader', 'analyst', 'auditor'
    ]),
    CONSTRAINT "staff_member_listed_as" CHECK (listed_as = btrim(listed_as) AND char_length(listed_as) BETWEEN 1 AND 80),
    CONSTRAINT "staff_member_deputy" CHECK (deputy_id <> id),
    CONSTRAINT "staff_member_away" CHECK ((away_from IS NULL) = (away_to IS NULL) AND away_from <= away_to)
);

CREATE TABLE "case_file" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "team" "Team" NOT NULL,
    "level" "Level" NOT NULL,
    "rules" TEXT[] NOT NULL,
    "question_set_version" TEXT NOT NULL,
    "answers" JSONB NOT NULL,
    "safeguarding" BOOLEAN NOT NULL,
    "last_readers" BOOLEAN NOT NULL,
    "gate" "Gate" NOT NULL,
    "gate_reader_id" UUID,
    "gate_due_at" TIMESTAMPTZ(3),
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "first_contact_due_at" TIMESTAMPTZ(3) NOT NULL,
    "assigned_to_id" UUID,

    CONSTRAINT "case_file_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "case_wall" (
    "case_id" UUID NOT NULL,
    "person_hash" TEXT NOT NULL,

    CONSTRAINT "case_wall_pkey" PRIMARY KEY ("case_id","person_hash")
);

CREATE TABLE "sealed_record" (
    "kind" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "key_id" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,

    CONSTRAINT "sealed_record_pkey" PRIMARY KEY ("kind","id"),
    CONSTRAINT "sealed_record_kind" CHECK (kind IN ('case-contact', 'case-conflict', 'email-body')),
    -- The first byte is the version of what the portal's key ring seals: an envelope of the inbox does not fit.
    CONSTRAINT "sealed_record_version" CHECK (get_byte(sealed, 0) = 1)
);

CREATE TABLE "email" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "case_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "state" "EmailState" NOT NULL DEFAULT 'queued',
    "reason" TEXT,
    "queued_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "email_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "confirmed_address" (
    "address_hash" TEXT NOT NULL,
    "email_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "confirmed_address_pkey" PRIMARY KEY ("address_hash")
);

CREATE TABLE "administrator_notice" (
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "noticed_on" DATE NOT NULL,

    CONSTRAINT "administrator_notice_pkey" PRIMARY KEY ("kind","subject")
);

CREATE TABLE "worker_pulse" (
    "process_id" UUID NOT NULL,
    "worker_ids" TEXT[] NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "worker_pulse_pkey" PRIMARY KEY ("process_id")
);

CREATE TABLE "installation" (
    "only" BOOLEAN NOT NULL DEFAULT true,
    "envelope_key_ids" TEXT[] NOT NULL DEFAULT '{}',
    "matching_key_ids" TEXT[] NOT NULL DEFAULT '{}',
    "anonymous_taken_at" TIMESTAMPTZ(3),

    CONSTRAINT "installation_pkey" PRIMARY KEY ("only"),
    CONSTRAINT "installation_only" CHECK ("only")
);

INSERT INTO "installation" DEFAULT VALUES;

CREATE TABLE "audit_entry" (
    "sequence" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,
    "action" TEXT NOT NULL,
    "subject" TEXT,
    "previous_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("sequence"),
    CONSTRAINT "audit_entry_action" CHECK (octet_length(action) <= 64 AND action ~ '^[a-z-]+[.][a-z-]+$'),
    CONSTRAINT "audit_entry_subject" CHECK (octet_length(subject) <= 64)
);

CREATE TABLE "audit_head" (
    "only" BOOLEAN NOT NULL DEFAULT true,
    "sequence" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_head_pkey" PRIMARY KEY ("only"),
    CONSTRAINT "audit_head_only" CHECK ("only")
);

INSERT INTO "audit_head" (sequence, hash) VALUES (0, '');

-- CreateIndex
CREATE INDEX "inbox_waiting_named" ON "inbox"("sending_id") WHERE envelope IS NOT NULL AND way = 'named';
CREATE INDEX "inbox_waiting_anonymous" ON "inbox"("sending_id") WHERE envelope IS NOT NULL AND way = 'anonymous';
CREATE INDEX "inbox_taken_on" ON "inbox"("taken_on") WHERE taken_on IS NOT NULL;
CREATE INDEX "anonymous_disclosure_received_on_id_idx" ON "anonymous_disclosure"("received_on", "id");
CREATE INDEX "anonymous_unread_level_received_on_disclosure_id_idx" ON "anonymous_unread"("level", "received_on", "disclosure_id");
CREATE INDEX "anonymous_unread_received_on_idx" ON "anonymous_unread"("received_on");
CREATE UNIQUE INDEX "staff_member_email_key" ON "staff_member"("email");
CREATE UNIQUE INDEX "staff_member_subject_key" ON "staff_member"("subject");
CREATE UNIQUE INDEX "case_file_reference_key" ON "case_file"("reference");
CREATE INDEX "case_file_team_first_contact_due_at_id_idx" ON "case_file"("team", "first_contact_due_at", "id");
CREATE INDEX "case_file_first_contact_due_at_id_idx" ON "case_file"("first_contact_due_at", "id");
CREATE INDEX "case_file_assigned_to_id_idx" ON "case_file"("assigned_to_id");
CREATE INDEX "case_file_received_at_idx" ON "case_file"("received_at");
CREATE INDEX "case_file_gate_reader_id_idx" ON "case_file"("gate_reader_id") WHERE gate <> 'open';
CREATE INDEX "case_file_gate_due_at_idx" ON "case_file"("gate_due_at") WHERE gate <> 'open';
CREATE INDEX "case_wall_person_hash_idx" ON "case_wall"("person_hash");
CREATE INDEX "sealed_record_case_id_idx" ON "sealed_record"("case_id");
CREATE INDEX "sealed_record_key_id_kind_id_idx" ON "sealed_record"("key_id", "kind", "id");
CREATE INDEX "email_case_id_idx" ON "email"("case_id");
CREATE INDEX "email_settled_at_idx" ON "email"("settled_at") WHERE state = 'sent';
CREATE INDEX "confirmed_address_at_idx" ON "confirmed_address"("at");

-- AddForeignKey
ALTER TABLE "anonymous_unread" ADD CONSTRAINT "anonymous_unread_disclosure_id_fkey" FOREIGN KEY ("disclosure_id") REFERENCES "anonymous_disclosure"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "staff_member" ADD CONSTRAINT "staff_member_deputy_id_fkey" FOREIGN KEY ("deputy_id") REFERENCES "staff_member"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "case_file" ADD CONSTRAINT "case_file_gate_reader_id_fkey" FOREIGN KEY ("gate_reader_id") REFERENCES "staff_member"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "case_file" ADD CONSTRAINT "case_file_assigned_to_id_fkey" FOREIGN KEY ("assigned_to_id") REFERENCES "staff_member"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "case_wall" ADD CONSTRAINT "case_wall_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "sealed_record" ADD CONSTRAINT "sealed_record_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "email" ADD CONSTRAINT "email_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The functions run with the owner's rights, whoever calls them: each finds what it names in pg_catalog or by the schema
-- that stands before it, never in what a caller brought along.

-- The one way into the store from outside. What came first under an id stays.
CREATE FUNCTION public.put_in(sending_id uuid, way text, fingerprint text, envelope text)
RETURNS TABLE (outcome text, kept_way text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
DECLARE
  known text[];
  kept record;
BEGIN
  SELECT envelope_key_ids INTO known FROM public.installation;
  IF known <> '{}' AND split_part(put_in.envelope, '.', 1) <> ALL (known) THEN
    RETURN QUERY SELECT 'unknown-key'::text, NULL::text;
    RETURN;
  END IF;
  INSERT INTO public.inbox (sending_id, way, fingerprint, envelope)
    VALUES (put_in.sending_id, put_in.way::public."Way", put_in.fingerprint, put_in.envelope)
    ON CONFLICT (sending_id) DO NOTHING;
  IF FOUND THEN
    IF put_in.way = 'named' THEN
      PERFORM graphile_worker.add_job('take-in-named', '{}'::json);
    END IF;
    RETURN QUERY SELECT 'stored'::text, put_in.way;
    RETURN;
  END IF;
  SELECT i.way::text AS way, i.fingerprint INTO kept
    FROM public.inbox i WHERE i.sending_id = put_in.sending_id;
  RETURN QUERY SELECT
    CASE WHEN kept.way = put_in.way AND kept.fingerprint = put_in.fingerprint THEN 'same' ELSE 'other' END,
    kept.way;
END
$$;

-- Does what a sending does, takes it back, and says whether it went well.
CREATE FUNCTION public.try_inbox()
RETURNS TABLE (stores boolean, schema_version text, envelope_key_ids text[], worker_lives boolean)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
DECLARE
  is_stored boolean := false;
BEGIN
  BEGIN
    INSERT INTO public.inbox (sending_id, way, fingerprint, envelope)
      VALUES (gen_random_uuid(), 'named', repeat('0', 64), 'trial');
    PERFORM graphile_worker.add_job('take-in-named', '{}'::json);
    RAISE EXCEPTION USING ERRCODE = 'RSTRY';
  EXCEPTION
    WHEN SQLSTATE 'RSTRY' THEN is_stored := true;
    WHEN OTHERS THEN is_stored := false;
  END;
  RETURN QUERY SELECT
    is_stored,
    (SELECT migration_name::text FROM public._prisma_migrations
      WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name DESC LIMIT 1),
    (SELECT i.envelope_key_ids FROM public.installation i),
    EXISTS (SELECT FROM public.worker_pulse WHERE seen_at > clock_timestamp() - interval '2 minutes');
END
$$;

-- What the portal has published, for everybody to see: who may be ticked as somebody who must not be given a case.
CREATE FUNCTION public.published() RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT jsonb_build_object('people', coalesce(
    (SELECT jsonb_agg(jsonb_build_object('id', id, 'listedAs', listed_as) ORDER BY listed_as, id)
      FROM public.staff_member WHERE active AND listed_as IS NOT NULL),
    '[]'::jsonb))
$$;

-- The one way into the audit log. Number, time and hash are set here; the head is one row, held until the caller's transaction ends.
CREATE FUNCTION public.append_audit(actor_id uuid, action text, subject text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
DECLARE
  head record;
  now_is timestamptz;
  new_hash text;
BEGIN
  SELECT h.sequence + 1 AS sequence, h.hash INTO STRICT head FROM public.audit_head h FOR UPDATE;
  now_is := date_trunc('milliseconds', clock_timestamp());
  new_hash := encode(sha256(convert_to(jsonb_build_array(
    head.sequence,
    to_char(now_is AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    append_audit.actor_id,
    append_audit.action,
    append_audit.subject,
    head.hash
  )::text, 'UTF8')), 'hex');
  INSERT INTO public.audit_entry (sequence, at, actor_id, action, subject, previous_hash, hash)
    VALUES (head.sequence, now_is, append_audit.actor_id, append_audit.action, append_audit.subject, head.hash, new_hash);
  UPDATE public.audit_head SET sequence = head.sequence, hash = new_hash;
END
$$;

-- Nobody changes an entry by mistake, the owner included.
CREATE FUNCTION public.audit_entry_refuse() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RAISE EXCEPTION 'the audit log is append-only';
END
$$;

CREATE TRIGGER audit_entry_keep BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_entry"
  FOR EACH STATEMENT EXECUTE FUNCTION public.audit_entry_refuse();

-- Does what an audited act does, takes it back, and says whether it went well.
CREATE FUNCTION public.try_portal() RETURNS boolean
LANGUAGE plpgsql SECURITY INVOKER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM public.append_audit(NULL, 'health.tried', NULL);
  PERFORM graphile_worker.add_job('take-in-named', '{}'::json);
  RAISE EXCEPTION USING ERRCODE = 'RSTRY';
EXCEPTION
  WHEN SQLSTATE 'RSTRY' THEN RETURN true;
  WHEN OTHERS THEN RETURN false;
END
$$;

REVOKE ALL ON FUNCTION public.put_in(uuid, text, text, text) FROM PUBLIC;
REVOKE ALL ON FUNCTION public.try_inbox() FROM PUBLIC;
REVOKE ALL ON FUNCTION public.published() FROM PUBLIC;
REVOKE ALL ON FUNCTION public.append_audit(uuid, text, text) FROM PUBLIC;
REVOKE ALL ON FUNCTION public.audit_entry_refuse() FROM PUBLIC;
REVOKE ALL ON FUNCTION public.try_portal() FROM PUBLIC;

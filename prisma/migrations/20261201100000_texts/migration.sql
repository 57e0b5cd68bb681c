-- What leads made of the sentences of emails: a row a version, and none is ever changed. Version 0 is in the program.
CREATE TABLE "text_version" (
  "key" TEXT NOT NULL,
  "version" INTEGER NOT NULL CHECK (version > 0),
  "words" TEXT NOT NULL CHECK (length(words) BETWEEN 1 AND 4000),
  "author_id" UUID NOT NULL,
  "author_name" TEXT NOT NULL,
  "written_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "text_version_pkey" PRIMARY KEY ("key", "version"),
  CONSTRAINT "text_version_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "staff_member"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- What leads said of a number of the support directory: that it is right, or what is right in its place. A row a press, and none is ever changed.
CREATE TABLE "directory_check" (
  "id" UUID NOT NULL DEFAULT gen_random_uuid(),
  "service" TEXT NOT NULL,
  -- As the directory had it that day: what was said of another number counts no more.
  "contact" TEXT NOT NULL,
  "is_right" BOOLEAN NOT NULL,
  "words" TEXT NOT NULL DEFAULT '' CHECK (length(words) <= 1000),
  "checked_by_id" UUID NOT NULL,
  "checked_by_name" TEXT NOT NULL,
  "checked_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "directory_check_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "directory_check_checked_by_id_fkey" FOREIGN KEY ("checked_by_id") REFERENCES "staff_member"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE INDEX "directory_check_service_checked_at_idx" ON "directory_check"("service", "checked_at");

-- What cannot be opened is marked where it lies: whoever looks for what waits passes it over at no cost, however much of it there is.
ALTER TABLE "inbox" ADD COLUMN "set_aside" BOOLEAN NOT NULL DEFAULT false;

UPDATE "inbox" SET "set_aside" = true FROM "administrator_notice" n
  WHERE n.kind = 'envelope-unopened' AND n.subject = "inbox".sending_id::text;

DROP INDEX "inbox_waiting_named";
DROP INDEX "inbox_waiting_anonymous";
CREATE INDEX "inbox_waiting_named" ON "inbox"("sending_id") WHERE envelope IS NOT NULL AND way = 'named' AND NOT set_aside;
CREATE INDEX "inbox_waiting_anonymous" ON "inbox"("sending_id") WHERE envelope IS NOT NULL AND way = 'anonymous' AND NOT set_aside;
CREATE INDEX "inbox_set_aside" ON "inbox"("sending_id") WHERE set_aside;

-- Somebody uses the portal without its single keys.
ALTER TABLE "staff_member" ADD COLUMN "keys_off" BOOLEAN NOT NULL DEFAULT false;

-- Each page on which somebody writes keeps its own draft: of one form on one case there may be several.
DROP INDEX "draft_place_key";
CREATE INDEX "draft_place_idx" ON "draft"("staff_id", "form", "case_id", "entry_id");

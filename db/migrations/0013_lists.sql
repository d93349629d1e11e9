DROP INDEX "deadlines_of_a_dossier";--> statement-breakpoint
DROP INDEX "deadlines_by_date";--> statement-breakpoint
DROP INDEX "dossiers_by_last_move";--> statement-breakpoint
ALTER TABLE "dossiers" ADD COLUMN "search_name" text GENERATED ALWAYS AS (regexp_replace(regexp_replace(translate(
  replace(replace(replace(replace(lower(name), 'œ', 'oe'), 'Œ', 'oe'), 'æ', 'ae'), 'Æ', 'ae'),
  'àâäáãçéèêëîïíôöóõûüùúÿÀÂÄÁÃÇÉÈÊËÎÏÍÔÖÓÕÛÜÙÚŸ', 'aaaaaceeeeiiioooouuuuyaaaaaceeeeiiioooouuuuy'),
  '[^a-z0-9]+', ' ', 'g'), '\mst(e?s?)\M', 'saint\1', 'g')) STORED;--> statement-breakpoint
CREATE INDEX "open_deadlines_of_a_dossier" ON "deadlines" USING btree ("dossier_id") WHERE "deadlines"."closed_by" is null;--> statement-breakpoint
CREATE INDEX "open_deadlines_by_date" ON "deadlines" USING btree ("due_on") WHERE "deadlines"."closed_by" is null;--> statement-breakpoint
CREATE INDEX "dossiers_by_name" ON "dossiers" USING btree ("name" collate "fr-x-icu","reference");--> statement-breakpoint
CREATE INDEX "dossiers_by_public_stage" ON "dossiers" USING btree ("stage") WHERE has_milestone;--> statement-breakpoint
CREATE INDEX "submissions_of_a_commune" ON "submission_communes" USING btree ("commune_code");--> statement-breakpoint
CREATE INDEX "dossiers_by_last_move" ON "dossiers" USING btree ("last_move_at","reference");
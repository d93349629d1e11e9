CREATE TABLE "contour_sets" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"file_name" text NOT NULL,
	"sha256" text NOT NULL,
	"credit" text NOT NULL,
	"commune_count" integer NOT NULL,
	"imported_at" timestamp with time zone NOT NULL,
	"imported_by" uuid NOT NULL,
	"withdrawn_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "contour_topologies" (
	"set_id" uuid NOT NULL,
	"region_code" text NOT NULL,
	"topology" "bytea" NOT NULL,
	CONSTRAINT "contour_topologies_set_id_region_code_pk" PRIMARY KEY("set_id","region_code")
);
--> statement-breakpoint
CREATE TABLE "dossier_names" (
	"dossier_id" uuid NOT NULL,
	"act_version" integer NOT NULL,
	"name" text NOT NULL,
	"since" date NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "dossier_names_dossier_id_act_version_pk" PRIMARY KEY("dossier_id","act_version")
);
--> statement-breakpoint
CREATE TABLE "change_communes" (
	"change_id" uuid NOT NULL,
	"commune_code" text NOT NULL,
	"population" integer NOT NULL,
	"vintage" integer NOT NULL,
	"share_permille" smallint,
	"share_text" text,
	CONSTRAINT "change_communes_change_id_commune_code_pk" PRIMARY KEY("change_id","commune_code"),
	CONSTRAINT "a_proposed_share_is_a_part_and_says_which" CHECK ((share_permille is null) = (share_text is null)
  and share_permille between 1 and 999 and length(share_text) between 1 and 2000)
);
--> statement-breakpoint
CREATE TABLE "change_contents" (
	"change_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"salt" uuid DEFAULT gen_random_uuid(),
	"content" jsonb,
	"consequences" jsonb,
	"erased_at" timestamp with time zone,
	CONSTRAINT "change_contents_change_id_version_pk" PRIMARY KEY("change_id","version"),
	CONSTRAINT "change_content_is_there_or_erased" CHECK ((erased_at is null and salt is not null and jsonb_typeof(content) = 'object')
        or (erased_at is not null and salt is null and content is null and consequences is null))
);
--> statement-breakpoint
CREATE TABLE "change_moves" (
	"change_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"previous_version" integer GENERATED ALWAYS AS (nullif(version - 1, 0)) STORED,
	"move" text NOT NULL,
	"from_state" text NOT NULL,
	"to_state" text NOT NULL,
	"relation" text NOT NULL,
	"actor_id" uuid NOT NULL,
	"acted_on" date NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"intent_id" uuid NOT NULL,
	"intent_digest" text NOT NULL,
	"payload" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"content_digest" text,
	"communes_digest" text,
	"previous_hash" text,
	"hash" text NOT NULL,
	CONSTRAINT "one_change_act_per_version" PRIMARY KEY("change_id","version"),
	CONSTRAINT "a_change_intent_is_one_act" UNIQUE("actor_id","intent_id"),
	CONSTRAINT "change_act_outcome" UNIQUE("change_id","version","to_state"),
	CONSTRAINT "a_change_starts_from_new" CHECK ((version = 1) = (from_state = 'new')),
	CONSTRAINT "change_versions_start_at_one" CHECK (version >= 1),
	CONSTRAINT "a_change_payload_is_an_object" CHECK (jsonb_typeof(payload) = 'object')
);
--> statement-breakpoint
CREATE TABLE "change_rules" (
	"from_state" text NOT NULL,
	"move" text NOT NULL,
	"to_state" text NOT NULL,
	"relations" text[] NOT NULL,
	CONSTRAINT "a_change_rule" PRIMARY KEY("from_state","move","to_state")
);
--> statement-breakpoint
CREATE TABLE "territory_changes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dossier_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"version" integer NOT NULL,
	"population" integer NOT NULL,
	"commune_count" integer NOT NULL,
	"amendment_needed" boolean DEFAULT false NOT NULL,
	"effective_on" date,
	"accepted_at" timestamp with time zone,
	"last_move_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "changes_are_numbered_in_a_dossier" UNIQUE("dossier_id","number"),
	CONSTRAINT "an_accepted_change_has_its_dates" CHECK ((state = 'accepted') = (effective_on is not null and accepted_at is not null))
);
--> statement-breakpoint
CREATE TABLE "caisse_editions" (
	"department_code" text NOT NULL,
	"edition" integer NOT NULL,
	"source" text NOT NULL,
	"edited_at" timestamp with time zone NOT NULL,
	"edited_by" uuid NOT NULL,
	CONSTRAINT "caisse_editions_department_code_edition_pk" PRIMARY KEY("department_code","edition")
);
--> statement-breakpoint
CREATE TABLE "intercommunalities" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"search_name" text NOT NULL,
	"kind" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "past_populations" (
	"vintage" integer NOT NULL,
	"code" text NOT NULL,
	"department_code" text NOT NULL,
	"region_code" text NOT NULL,
	"current_code" text,
	"population" integer NOT NULL,
	CONSTRAINT "past_populations_vintage_code_pk" PRIMARY KEY("vintage","code")
);
--> statement-breakpoint
ALTER TABLE "dossiers" ADD COLUMN "in_force_version" integer;--> statement-breakpoint
ALTER TABLE "dossiers" ADD COLUMN "in_force_change_id" uuid;--> statement-breakpoint
ALTER TABLE "dossiers" ADD COLUMN "in_force_population" integer;--> statement-breakpoint
ALTER TABLE "dossiers" ADD COLUMN "in_force_commune_count" integer;--> statement-breakpoint
ALTER TABLE "files" ADD COLUMN "attached_change_id" uuid;--> statement-breakpoint
ALTER TABLE "submission_communes" ADD COLUMN "share_permille" smallint;--> statement-breakpoint
ALTER TABLE "submission_communes" ADD COLUMN "share_text" text;--> statement-breakpoint
ALTER TABLE "communes" ADD COLUMN "intercommunality_code" text;--> statement-breakpoint
ALTER TABLE "communes" ADD COLUMN "retired_in" integer;--> statement-breakpoint
ALTER TABLE "contour_sets" ADD CONSTRAINT "contour_sets_imported_by_people_id_fk" FOREIGN KEY ("imported_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contour_topologies" ADD CONSTRAINT "contour_topologies_set_id_contour_sets_id_fk" FOREIGN KEY ("set_id") REFERENCES "public"."contour_sets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contour_topologies" ADD CONSTRAINT "contour_topologies_region_code_regions_code_fk" FOREIGN KEY ("region_code") REFERENCES "public"."regions"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossier_names" ADD CONSTRAINT "dossier_names_dossier_id_dossiers_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossiers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "change_communes" ADD CONSTRAINT "change_communes_commune_code_communes_code_fk" FOREIGN KEY ("commune_code") REFERENCES "public"."communes"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "change_moves" ADD CONSTRAINT "change_moves_change_id_territory_changes_id_fk" FOREIGN KEY ("change_id") REFERENCES "public"."territory_changes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "change_moves" ADD CONSTRAINT "change_moves_actor_id_people_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "change_moves" ADD CONSTRAINT "a_change_act_follows_a_rule" FOREIGN KEY ("from_state","move","to_state") REFERENCES "public"."change_rules"("from_state","move","to_state") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "change_moves" ADD CONSTRAINT "a_change_act_starts_where_the_last_ended" FOREIGN KEY ("change_id","previous_version","from_state") REFERENCES "public"."change_moves"("change_id","version","to_state") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "territory_changes" ADD CONSTRAINT "territory_changes_dossier_id_dossiers_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossiers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "caisse_editions" ADD CONSTRAINT "caisse_editions_department_code_departments_code_fk" FOREIGN KEY ("department_code") REFERENCES "public"."departments"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "past_populations" ADD CONSTRAINT "past_populations_current_code_communes_code_fk" FOREIGN KEY ("current_code") REFERENCES "public"."communes"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "changes_of_a_commune" ON "change_communes" USING btree ("commune_code");--> statement-breakpoint
CREATE UNIQUE INDEX "one_change_is_examined_at_a_time" ON "territory_changes" USING btree ("dossier_id") WHERE state = 'proposed';--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_attached_change_id_territory_changes_id_fk" FOREIGN KEY ("attached_change_id") REFERENCES "public"."territory_changes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "communes" ADD CONSTRAINT "communes_intercommunality_code_intercommunalities_code_fk" FOREIGN KEY ("intercommunality_code") REFERENCES "public"."intercommunalities"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "communes_by_intercommunality" ON "communes" USING btree ("intercommunality_code");--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "a_file_is_attached_once" CHECK (attached_version is null or attached_change_id is null);--> statement-breakpoint
ALTER TABLE "submission_communes" ADD CONSTRAINT "a_share_is_a_part_and_says_which" CHECK ((share_permille is null) = (share_text is null)
  and share_permille between 1 and 999 and length(share_text) between 1 and 2000);
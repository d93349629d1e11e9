CREATE TABLE "deadlines" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"dossier_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"due_on" date,
	"nature" text NOT NULL,
	"debtor" text NOT NULL,
	"opened_by" integer NOT NULL,
	"closed_by" integer
);
--> statement-breakpoint
CREATE TABLE "dossiers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"reference" text NOT NULL,
	"department_code" text NOT NULL,
	"region_code" text NOT NULL,
	"opened_year" integer NOT NULL,
	"number" integer NOT NULL,
	"opened_as" text NOT NULL,
	"name" text NOT NULL,
	"state" text NOT NULL,
	"version" integer NOT NULL,
	"rules_version" integer NOT NULL,
	"lead_caisse_id" uuid NOT NULL,
	"associated_caisse_ids" uuid[] DEFAULT '{}' NOT NULL,
	"stage" text,
	"has_milestone" boolean DEFAULT false NOT NULL,
	"disclosed" boolean DEFAULT false NOT NULL,
	"population" integer,
	"commune_count" integer,
	"territory_version" integer,
	"last_move_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "dossiers_reference_unique" UNIQUE("reference"),
	CONSTRAINT "numbers_are_per_department" UNIQUE("department_code","number")
);
--> statement-breakpoint
CREATE TABLE "reference_counters" (
	"department_code" text PRIMARY KEY NOT NULL,
	"last_number" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "drafts" (
	"dossier_id" uuid NOT NULL,
	"document" text NOT NULL,
	"topic" text NOT NULL,
	"content" jsonb NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL,
	"saved_by" uuid NOT NULL,
	CONSTRAINT "drafts_dossier_id_document_topic_pk" PRIMARY KEY("dossier_id","document","topic")
);
--> statement-breakpoint
CREATE TABLE "file_chunks" (
	"file_id" uuid NOT NULL,
	"n" integer NOT NULL,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "file_chunks_file_id_n_pk" PRIMARY KEY("file_id","n"),
	CONSTRAINT "a_chunk_is_at_most_one_megabyte" CHECK (octet_length(bytes) <= 1024 * 1024)
);
--> statement-breakpoint
CREATE TABLE "files" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"dossier_id" uuid NOT NULL,
	"uploaded_by" uuid NOT NULL,
	"name" text NOT NULL,
	"byte_size" integer NOT NULL,
	"sha256" text NOT NULL,
	"uploaded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"attached_version" integer,
	CONSTRAINT "a_file_has_at_most_20_megabytes" CHECK (byte_size between 1 and 20 * 1024 * 1024)
);
--> statement-breakpoint
CREATE TABLE "instance" (
	"singleton" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"demonstration" boolean DEFAULT false NOT NULL,
	"clock_offset" interval DEFAULT '0' NOT NULL,
	CONSTRAINT "there_is_one_instance" CHECK (singleton),
	CONSTRAINT "only_a_demonstration_moves_its_clock" CHECK (demonstration or clock_offset = interval '0')
);
--> statement-breakpoint
CREATE TABLE "move_contents" (
	"dossier_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"salt" uuid DEFAULT gen_random_uuid(),
	"content" jsonb,
	"consequences" jsonb,
	"erased_at" timestamp with time zone,
	CONSTRAINT "move_contents_dossier_id_version_pk" PRIMARY KEY("dossier_id","version"),
	CONSTRAINT "content_is_there_or_erased" CHECK ((erased_at is null and salt is not null and jsonb_typeof(content) = 'object')
        or (erased_at is not null and salt is null and content is null and consequences is null))
);
--> statement-breakpoint
CREATE TABLE "moves" (
	"dossier_id" uuid NOT NULL,
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
	"rules_version" integer NOT NULL,
	"payload" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"content_digest" text,
	"communes_digest" text,
	"previous_hash" text,
	"hash" text NOT NULL,
	CONSTRAINT "one_act_per_version" PRIMARY KEY("dossier_id","version"),
	CONSTRAINT "an_intent_is_one_act" UNIQUE("actor_id","intent_id"),
	CONSTRAINT "act_outcome" UNIQUE("dossier_id","version","to_state"),
	CONSTRAINT "the_first_act_starts_from_new" CHECK ((version = 1) = (from_state = 'new')),
	CONSTRAINT "versions_start_at_one" CHECK (version >= 1),
	CONSTRAINT "a_payload_is_an_object" CHECK (jsonb_typeof(payload) = 'object')
);
--> statement-breakpoint
CREATE TABLE "submission_communes" (
	"dossier_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"commune_code" text NOT NULL,
	"population" integer NOT NULL,
	"vintage" integer NOT NULL,
	CONSTRAINT "submission_communes_dossier_id_version_commune_code_pk" PRIMARY KEY("dossier_id","version","commune_code")
);
--> statement-breakpoint
CREATE TABLE "kept_forms" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"page" text NOT NULL,
	"fields" jsonb NOT NULL,
	"errors" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"refusal" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "milestones" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"dossier_id" uuid NOT NULL,
	"stage" text NOT NULL,
	"effective_on" date,
	"precision" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"act_version" integer NOT NULL,
	"replaces" uuid,
	"cancelled" boolean DEFAULT false NOT NULL,
	CONSTRAINT "a_milestone_is_replaced_once" UNIQUE("replaces"),
	CONSTRAINT "milestone_identity" UNIQUE("id","dossier_id","stage"),
	CONSTRAINT "an_unknown_date_is_null" CHECK ((precision = 'unknown') = (effective_on is null)),
	CONSTRAINT "only_a_replacement_cancels" CHECK (not cancelled or replaces is not null)
);
--> statement-breakpoint
CREATE TABLE "organisations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"short_name" text NOT NULL,
	"region_code" text,
	"demo" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mandates" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"organisation_id" uuid,
	"role" text NOT NULL,
	"region_code" text,
	"department_codes" text[],
	"dossier_id" uuid,
	"valid_from" timestamp with time zone DEFAULT '2016-01-26T00:00:00.000Z' NOT NULL,
	"valid_until" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"email" text,
	"function_title" text,
	"demo" boolean DEFAULT false NOT NULL,
	"login_key" text,
	CONSTRAINT "people_loginKey_unique" UNIQUE("login_key")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"token_hash" text NOT NULL,
	"person_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "sessions_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "lifecycle_rules" (
	"from_state" text NOT NULL,
	"move" text NOT NULL,
	"to_state" text NOT NULL,
	"relations" text[] NOT NULL,
	CONSTRAINT "a_rule" PRIMARY KEY("from_state","move","to_state")
);
--> statement-breakpoint
CREATE TABLE "national_rules" (
	"version" integer PRIMARY KEY NOT NULL,
	"restarts_on_missing_documents" boolean DEFAULT true NOT NULL,
	"completeness_days" integer DEFAULT 15 NOT NULL,
	"valid_from" date NOT NULL,
	"source" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "caisse_communes" (
	"commune_code" text NOT NULL,
	"organisation_id" uuid NOT NULL,
	CONSTRAINT "caisse_communes_commune_code_organisation_id_pk" PRIMARY KEY("commune_code","organisation_id")
);
--> statement-breakpoint
CREATE TABLE "caisse_departments" (
	"organisation_id" uuid NOT NULL,
	"department_code" text NOT NULL,
	"to_verify" boolean DEFAULT false NOT NULL,
	CONSTRAINT "caisse_departments_organisation_id_department_code_pk" PRIMARY KEY("organisation_id","department_code")
);
--> statement-breakpoint
CREATE TABLE "communes" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"search_name" text NOT NULL,
	"department_code" text NOT NULL,
	"region_code" text NOT NULL,
	"population" integer NOT NULL,
	"kind" text DEFAULT 'commune' NOT NULL,
	"parent_code" text,
	"postal_codes" text[] DEFAULT '{}' NOT NULL,
	"vintage" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "departments" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"region_code" text NOT NULL,
	"time_zone" text DEFAULT 'Europe/Paris' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "former_communes" (
	"code" text PRIMARY KEY NOT NULL,
	"current_code" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "regions" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"letter_policy" text DEFAULT 'joint' NOT NULL,
	"letter_answer_days" integer DEFAULT 60 NOT NULL,
	"time_zone" text DEFAULT 'Europe/Paris' NOT NULL
);
--> statement-breakpoint
ALTER TABLE "deadlines" ADD CONSTRAINT "a_deadline_is_opened_by_an_act" FOREIGN KEY ("dossier_id","opened_by") REFERENCES "public"."moves"("dossier_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deadlines" ADD CONSTRAINT "a_deadline_is_closed_by_an_act" FOREIGN KEY ("dossier_id","closed_by") REFERENCES "public"."moves"("dossier_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossiers" ADD CONSTRAINT "dossiers_department_code_departments_code_fk" FOREIGN KEY ("department_code") REFERENCES "public"."departments"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossiers" ADD CONSTRAINT "dossiers_region_code_regions_code_fk" FOREIGN KEY ("region_code") REFERENCES "public"."regions"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossiers" ADD CONSTRAINT "dossiers_rules_version_national_rules_version_fk" FOREIGN KEY ("rules_version") REFERENCES "public"."national_rules"("version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossiers" ADD CONSTRAINT "dossiers_lead_caisse_id_organisations_id_fk" FOREIGN KEY ("lead_caisse_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reference_counters" ADD CONSTRAINT "reference_counters_department_code_departments_code_fk" FOREIGN KEY ("department_code") REFERENCES "public"."departments"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_dossier_id_dossiers_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossiers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_saved_by_people_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "file_chunks" ADD CONSTRAINT "file_chunks_file_id_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."files"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_dossier_id_dossiers_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossiers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_uploaded_by_people_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "a_file_is_attached_to_an_act" FOREIGN KEY ("dossier_id","attached_version") REFERENCES "public"."moves"("dossier_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moves" ADD CONSTRAINT "moves_dossier_id_dossiers_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossiers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moves" ADD CONSTRAINT "moves_actor_id_people_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moves" ADD CONSTRAINT "moves_rules_version_national_rules_version_fk" FOREIGN KEY ("rules_version") REFERENCES "public"."national_rules"("version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moves" ADD CONSTRAINT "an_act_follows_a_rule" FOREIGN KEY ("from_state","move","to_state") REFERENCES "public"."lifecycle_rules"("from_state","move","to_state") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moves" ADD CONSTRAINT "an_act_starts_where_the_last_ended" FOREIGN KEY ("dossier_id","previous_version","from_state") REFERENCES "public"."moves"("dossier_id","version","to_state") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission_communes" ADD CONSTRAINT "submission_communes_commune_code_communes_code_fk" FOREIGN KEY ("commune_code") REFERENCES "public"."communes"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kept_forms" ADD CONSTRAINT "kept_forms_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "milestones" ADD CONSTRAINT "a_milestone_has_a_source_act" FOREIGN KEY ("dossier_id","act_version") REFERENCES "public"."moves"("dossier_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "milestones" ADD CONSTRAINT "a_milestone_replaces_its_like" FOREIGN KEY ("replaces","dossier_id","stage") REFERENCES "public"."milestones"("id","dossier_id","stage") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mandates" ADD CONSTRAINT "mandates_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mandates" ADD CONSTRAINT "mandates_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mandates" ADD CONSTRAINT "mandates_region_code_regions_code_fk" FOREIGN KEY ("region_code") REFERENCES "public"."regions"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mandates" ADD CONSTRAINT "mandates_dossier_id_dossiers_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossiers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "caisse_communes" ADD CONSTRAINT "caisse_communes_commune_code_communes_code_fk" FOREIGN KEY ("commune_code") REFERENCES "public"."communes"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "caisse_communes" ADD CONSTRAINT "caisse_communes_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "caisse_departments" ADD CONSTRAINT "caisse_departments_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "caisse_departments" ADD CONSTRAINT "caisse_departments_department_code_departments_code_fk" FOREIGN KEY ("department_code") REFERENCES "public"."departments"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "communes" ADD CONSTRAINT "communes_department_code_departments_code_fk" FOREIGN KEY ("department_code") REFERENCES "public"."departments"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "communes" ADD CONSTRAINT "communes_region_code_regions_code_fk" FOREIGN KEY ("region_code") REFERENCES "public"."regions"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "departments" ADD CONSTRAINT "departments_region_code_regions_code_fk" FOREIGN KEY ("region_code") REFERENCES "public"."regions"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "former_communes" ADD CONSTRAINT "former_communes_current_code_communes_code_fk" FOREIGN KEY ("current_code") REFERENCES "public"."communes"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "deadlines_of_a_dossier" ON "deadlines" USING btree ("dossier_id");--> statement-breakpoint
CREATE INDEX "deadlines_by_date" ON "deadlines" USING btree ("due_on");--> statement-breakpoint
CREATE INDEX "dossiers_by_last_move" ON "dossiers" USING btree ("last_move_at");--> statement-breakpoint
CREATE INDEX "dossiers_by_region" ON "dossiers" USING btree ("region_code","last_move_at");--> statement-breakpoint
CREATE INDEX "dossiers_by_department" ON "dossiers" USING btree ("department_code","last_move_at");--> statement-breakpoint
CREATE INDEX "dossiers_by_lead_caisse" ON "dossiers" USING btree ("lead_caisse_id","last_move_at");--> statement-breakpoint
CREATE INDEX "dossiers_by_associated_caisse" ON "dossiers" USING gin ("associated_caisse_ids");--> statement-breakpoint
CREATE INDEX "dossiers_by_state" ON "dossiers" USING btree ("state");--> statement-breakpoint
CREATE INDEX "files_of_a_dossier" ON "files" USING btree ("dossier_id");--> statement-breakpoint
CREATE INDEX "kept_forms_by_age" ON "kept_forms" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "milestones_of_a_dossier" ON "milestones" USING btree ("dossier_id");--> statement-breakpoint
CREATE INDEX "mandates_of_a_person" ON "mandates" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "mandates_on_a_dossier" ON "mandates" USING btree ("dossier_id");--> statement-breakpoint
CREATE INDEX "communes_by_name" ON "communes" USING btree ("search_name" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "communes_by_department" ON "communes" USING btree ("department_code");
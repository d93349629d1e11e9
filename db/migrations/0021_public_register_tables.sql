CREATE TABLE "error_reports" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"dossier_id" uuid NOT NULL,
	"message" text NOT NULL,
	"email" text,
	"reported_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone,
	"closed_by" uuid,
	"answer" text,
	CONSTRAINT "a_report_is_short" CHECK (length(message) between 1 and 2000),
	CONSTRAINT "a_closed_report_is_answered" CHECK ((closed_at is null) = (closed_by is null))
);
--> statement-breakpoint
CREATE TABLE "public_changes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "public_changes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"dossier_id" uuid,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "public_contacts" (
	"dossier_id" uuid PRIMARY KEY NOT NULL,
	"email" text,
	"phone" text,
	"website" text,
	"consented_at" timestamp with time zone NOT NULL,
	"consented_by" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "register_declarations" (
	"region_code" text NOT NULL,
	"version" integer NOT NULL,
	"kind" text NOT NULL,
	"declared_on" date NOT NULL,
	"covered_since" date,
	"recorded_at" timestamp with time zone NOT NULL,
	"actor_id" uuid NOT NULL,
	CONSTRAINT "one_declaration_per_version" PRIMARY KEY("region_code","version"),
	CONSTRAINT "declarations_start_at_one" CHECK (version >= 1)
);
--> statement-breakpoint
CREATE TABLE "snapshots" (
	"month" date PRIMARY KEY NOT NULL,
	"sha256" text NOT NULL,
	"line_count" integer NOT NULL,
	"file" "bytea" NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	CONSTRAINT "a_snapshot_digest_is_hexadecimal" CHECK (sha256 ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
ALTER TABLE "milestones" ADD COLUMN "published_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "error_reports" ADD CONSTRAINT "error_reports_dossier_id_dossiers_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossiers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "error_reports" ADD CONSTRAINT "error_reports_closed_by_people_id_fk" FOREIGN KEY ("closed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "public_changes" ADD CONSTRAINT "public_changes_dossier_id_dossiers_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossiers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "public_contacts" ADD CONSTRAINT "public_contacts_dossier_id_dossiers_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossiers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "public_contacts" ADD CONSTRAINT "public_contacts_consented_by_people_id_fk" FOREIGN KEY ("consented_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "register_declarations" ADD CONSTRAINT "register_declarations_region_code_regions_code_fk" FOREIGN KEY ("region_code") REFERENCES "public"."regions"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "register_declarations" ADD CONSTRAINT "register_declarations_actor_id_people_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "open_reports_of_a_dossier" ON "error_reports" USING btree ("dossier_id") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "public_changes_of_a_dossier" ON "public_changes" USING btree ("dossier_id");
CREATE TABLE "public_sources" (
	"dossier_id" uuid NOT NULL,
	"subject" text NOT NULL,
	"says" text NOT NULL,
	"publisher" text NOT NULL,
	"url" text NOT NULL,
	"approximate" boolean DEFAULT false NOT NULL,
	CONSTRAINT "public_sources_dossier_id_subject_pk" PRIMARY KEY("dossier_id","subject"),
	CONSTRAINT "a_source_has_an_address" CHECK (url like 'https://%'),
	CONSTRAINT "only_a_territory_is_approximate" CHECK (not approximate or subject = 'territory')
);
--> statement-breakpoint
ALTER TABLE "public_sources" ADD CONSTRAINT "public_sources_dossier_id_dossiers_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossiers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
create trigger a_source_is_a_public_change after insert or update or delete on public_sources
  for each row execute function follow_contact();
alter table public_sources enable row level security;
create policy "anyone reads where a fact was read" on public_sources for select to app_user using (true);
grant select on public_sources to app_user;

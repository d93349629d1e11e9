CREATE TABLE "former_names" (
	"current_code" text NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "former_names_current_code_name_pk" PRIMARY KEY("current_code","name")
);
--> statement-breakpoint
ALTER TABLE "former_names" ADD CONSTRAINT "former_names_current_code_communes_code_fk" FOREIGN KEY ("current_code") REFERENCES "public"."communes"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
alter table former_names enable row level security;
create policy "anyone reads the reference" on former_names for select to app_user using (true);
grant select on former_names to app_user;

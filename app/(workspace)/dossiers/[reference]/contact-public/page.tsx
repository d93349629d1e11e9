import type { Metadata } from "next";

import { ContactForm } from "@/components/public-contact/contact-form";
import { ContactLines } from "@/components/public-contact/contact-lines";
import { Breadcrumb } from "@/components/shell/breadcrumb";
import { Main } from "@/components/shell/main";
import { PageHeader } from "@/components/shell/page-header";
import { Button } from "@/components/ui/button";
import { ErrorSummary, titleWithErrors } from "@/components/ui/error-summary";
import { Note } from "@/components/ui/note";
import { Panel } from "@/components/ui/panel";
import { readContact } from "@/db/public-contacts/queries";
import { CONTACT_ORDER } from "@/lib/domain/public-contact/contact";
import { formatInstant } from "@/lib/domain/shared/dates";
import { noFields } from "@/lib/domain/shared/form";
import { readKeptForm } from "@/lib/server/form-route";

import { type ContactParams, contactHref, loadLedDossier } from "./load";

type Props = {
  params: Promise<ContactParams>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

async function loadKept({ params, searchParams }: Props) {
  const { reference } = await params;
  const { actor } = await loadLedDossier(reference);
  const kept = await readKeptForm((await searchParams)["repris"], actor);
  return kept?.page === contactHref({ reference }) ? kept : undefined;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: titleWithErrors("Contact public", (await loadKept(props))?.errors) };
}

const DONE: Record<string, string> = {
  publie: "Ce contact est publié.",
  retire: "Ce contact n’est plus publié. Rien n’en est conservé.",
};

export default async function PublicContactPage(props: Props) {
  const { reference } = await props.params;
  const { actor, dossier } = await loadLedDossier(reference);
  const [contact, kept] = await Promise.all([readContact(actor, dossier.id), loadKept(props)]);
  const done = kept ? undefined : DONE[String((await props.searchParams)["fait"] ?? "")];
  return (
    <Main width="form">
      <Breadcrumb
        above={[{ href: `/dossiers/${reference}`, label: dossier.name }]}
        current="Contact public"
      />
      {kept && <ErrorSummary errors={kept.errors} order={CONTACT_ORDER} />}
      {done && <Note tone="ok" title={done} />}
      <div className={kept || done ? "mt-6" : undefined}>
        <PageHeader
          title="Contact public"
          lede="Comment les professionnels et les habitants peuvent joindre la CPTS. Rien n’est publié sans votre accord, ni avant la première étape franchie."
        />
      </div>
      <div className="stack mt-6">
        {contact && (
          <Panel id="publie" title="Ce qui est publié">
            <ContactLines contact={contact} />
            <p className="hint mt-2">
              Accord donné le {formatInstant(contact.consentedAt, dossier.timeZone)}.
            </p>
            <form className="mt-4" method="post" action={`${contactHref({ reference })}/retrait`}>
              <input type="hidden" name="retrait" value="oui" />
              <Button>Retirer ce contact</Button>
            </form>
          </Panel>
        )}
        <ContactForm
          action={`${contactHref({ reference })}/envoi`}
          contact={contact}
          since={contact?.consentedAt.toISOString() ?? ""}
          values={kept?.fields ?? noFields()}
          errors={kept?.errors ?? {}}
        />
      </div>
    </Main>
  );
}

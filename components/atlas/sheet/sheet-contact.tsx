import { ContactLines } from "@/components/public-contact/contact-lines";
import { Panel } from "@/components/ui/panel";
import type { PublicContact } from "@/lib/domain/public-contact/contact";

/** How to reach a CPTS that consented to it; nothing otherwise. */
export function SheetContact({ contact }: { contact: PublicContact | undefined }) {
  if (!contact) return null;
  return (
    <Panel id="contact" title="Contacter la CPTS">
      <ContactLines contact={contact} />
      <p className="hint mt-3">Coordonnées publiées avec l’accord de la CPTS.</p>
    </Panel>
  );
}

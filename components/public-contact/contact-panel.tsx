import { LinkButton } from "@/components/ui/link-button";
import { Panel } from "@/components/ui/panel";
import type { PublicContact } from "@/lib/domain/public-contact/contact";

import { ContactLines } from "./contact-lines";

type ContactPanelProps = {
  contact: PublicContact | undefined;
  /** Where it is changed: its leaders alone may. */
  editHref: string | undefined;
};

/** How everybody may reach the CPTS, if it consents. */
export function ContactPanel({ contact, editHref }: ContactPanelProps) {
  if (!contact && !editHref) return null;
  return (
    <Panel id="contact-public" title="Contact public">
      {contact ? (
        <ContactLines contact={contact} />
      ) : (
        <p className="muted">Aucun contact n’est publié.</p>
      )}
      {editHref && (
        <p className="mt-4">
          <LinkButton href={editHref} size="small">
            {contact ? "Modifier ou retirer" : "Publier un contact"}
          </LinkButton>
        </p>
      )}
    </Panel>
  );
}

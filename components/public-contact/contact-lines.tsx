import type { PublicContact } from "@/lib/domain/public-contact/contact";

/** The ways to reach a CPTS, as links. */
export function ContactLines({ contact }: { contact: PublicContact }) {
  const { email, phone, website } = contact;
  return (
    <ul className="stack-s">
      {email && (
        <li>
          <a href={`mailto:${email}`}>{email}</a>
        </li>
      )}
      {phone && (
        <li>
          <a href={`tel:${phone.replace(/[^\d+]/g, "")}`}>{phone}</a>
        </li>
      )}
      {website && (
        <li>
          <a href={website} rel="nofollow noopener">
            {website.replace(/^https?:\/\//, "").replace(/\/$/, "")}
          </a>
        </li>
      )}
    </ul>
  );
}

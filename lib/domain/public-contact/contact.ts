import { cleaned, type Typed, typedEmail, typedPhone, typedText } from "../acts/typed";
import { all, type FieldErrors, type Fields, noFields, one } from "../shared/form";
import { fail, ok, type Result } from "../shared/result";

/** How everybody may reach a CPTS: one way at least. */
export type PublicContact = {
  email: string | null;
  phone: string | null;
  website: string | null;
};

/** The fields of the form, in page order. */
export const CONTACT_ORDER = ["courriel", "telephone", "site", "accord"];

const LONGEST_ADDRESS = 200;

const WEBSITE = "Saisissez l’adresse d’un site : par exemple https://www.exemple.fr.";

/** The address of a site; « www.exemple.fr » is one too. No name nor password in it. */
export function typedWebsite(raw: string): Typed<string> {
  const text = cleaned(raw);
  const address = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const isSite =
    url !== undefined &&
    (url.protocol === "https:" || url.protocol === "http:") &&
    url.username === "" &&
    url.password === "" &&
    /^[^.]+(\.[^.]+)+$/.test(url.hostname);
  return isSite && url.href.length <= LONGEST_ADDRESS ? ok(url.href) : fail(WEBSITE);
}

function phoneOf(raw: string): Typed<string> {
  const typed = typedText(raw, "text");
  const problem = typed.ok ? typedPhone(typed.value) : typed.failure;
  return problem === undefined ? typed : fail(problem);
}

/**
 * What a leader gives for publication. Refused: nothing to publish, an address, a number or a site
 * that is not one, and anything without the explicit consent.
 */
export function readContact(fields: Fields): Result<PublicContact, FieldErrors> {
  const errors: FieldErrors = noFields();
  const read = (name: string, reading: (raw: string) => Typed<string>): string | null => {
    const raw = (one(fields, name) ?? "").trim();
    if (raw === "") return null;
    const typed = reading(raw);
    if (!typed.ok) errors[name] = [typed.failure];
    return typed.ok ? typed.value : null;
  };
  const contact: PublicContact = {
    email: read("courriel", typedEmail),
    phone: read("telephone", phoneOf),
    website: read("site", typedWebsite),
  };
  const isEmpty = Object.values(contact).every((value) => value === null);
  if (isEmpty && Object.keys(errors).length === 0)
    errors["courriel"] = ["Saisissez une adresse, un téléphone ou un site à publier."];
  if (!all(fields, "accord").includes("oui"))
    errors["accord"] = ["Cochez cette case pour publier : sans votre accord, rien n’est publié."];
  return Object.keys(errors).length > 0 ? fail(errors) : ok(contact);
}

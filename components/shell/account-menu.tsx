import { Icon } from "@/components/ui/icon";

export type Account = {
  name: string;
  /** What this person acts as: "ARS · Haute-Loire". */
  role: string;
};

export const SIGN_OUT_ACTION = "/deconnexion/envoi";

const initialsOf = (name: string) =>
  name
    .split(/[\s-]+/)
    .filter((word) => /^\p{L}/u.test(word))
    .map((word) => word.charAt(0).toLocaleUpperCase("fr"))
    .slice(0, 2)
    .join("");

/** A native disclosure: it opens and signs out without JavaScript. */
export function AccountMenu({ name, role }: Account) {
  return (
    <details className="who">
      <summary>
        <span className="ava" aria-hidden="true">
          {initialsOf(name)}
        </span>
        <span>
          <b>{name}</b>
          <small>{role}</small>
        </span>
        <Icon name="down" />
      </summary>
      <form className="menu" method="post" action={SIGN_OUT_ACTION}>
        <button type="submit">Se déconnecter</button>
      </form>
    </details>
  );
}

import { Icon } from "./icon";

/** The state of a draft, in words: "Brouillon enregistré à 14 h 05". */
export function AutosaveStatus({ children }: { children: string }) {
  return (
    <span className="autosave" role="status">
      <Icon name="check" />
      {children}
    </span>
  );
}

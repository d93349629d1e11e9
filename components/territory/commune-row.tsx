import { Tag } from "@/components/ui/tag";
import { formatNumber } from "@/lib/domain/shared/typography";
import { type ChosenCommune, chosenCode } from "@/lib/domain/territory/chosen";
import { inhabitantsOf } from "@/lib/domain/territory/counting";
import { hasArrondissements } from "@/lib/domain/territory/divided-cities";
import { cptsInSentence } from "@/lib/domain/territory/effects-words";
import { formatPart } from "@/lib/domain/territory/typed-part";

type CommuneRowProps = {
  commune: ChosenCommune;
  /** Said where the territory crosses several. */
  showsDepartment: boolean;
  /** Other CPTS that hold it already. */
  holders: readonly string[];
};

/** One commune chosen: who lives there, and the buttons that take it out or cut it. */
export function CommuneRow({ commune, showsDepartment, holders }: CommuneRowProps) {
  const { code, name, departmentName, departmentCode, part, formerCode } = commune;
  const inhabitants = inhabitantsOf(commune.population, part?.permille);
  return (
    <tr id={`commune-${chosenCode(commune)}`}>
      <th scope="row">
        {name} <span className="ref xs">{code}</span>
        {showsDepartment ? (
          <span className="hint block">
            {departmentName} ({departmentCode})
          </span>
        ) : (
          <span className="vh">, {departmentName}</span>
        )}
        {part && <span className="hint block">{formatPart(part)}</span>}
        {holders.map((name) => (
          <span key={name} className="mt-1 block">
            <Tag tone="warning" icon="alert">
              déjà dans {cptsInSentence(name)}
            </Tag>
          </span>
        ))}
        {formerCode && (
          <span className="mt-1 block">
            <Tag tone="warning" icon="alert">
              choisie sous l’ancien code {formerCode}
            </Tag>
          </span>
        )}
      </th>
      <td className="num">
        {formatNumber(inhabitants)}
        {part && <span className="hint block">sur {formatNumber(commune.population)}</span>}
      </td>
      <td className="num">
        <RowButtons commune={commune} />
      </td>
    </tr>
  );
}

function RowButtons({ commune }: { commune: ChosenCommune }) {
  const { name, part, formerCode, code } = commune;
  const own = chosenCode(commune);
  const divides = !formerCode && !hasArrondissements(code);
  return (
    <div className="-my-1 -me-1.5 flex flex-wrap justify-end">
      {divides && (
        <RowButton
          verb="partie"
          code={own}
          label={part ? "Modifier la partie" : "Une partie"}
          rest={part ? ` de ${name}` : ` seulement de ${name}`}
        />
      )}
      {formerCode && (
        <RowButton verb="remplacer" code={own} label={`Remplacer par ${code}`} rest={` ${name}`} />
      )}
      <RowButton verb="retirer" code={own} label="Retirer" rest={` ${name}`} />
    </div>
  );
}

type RowButtonProps = {
  verb: string;
  code: string;
  label: string;
  /** Which commune, for who does not see the row. */
  rest: string;
};

export function RowButton({ verb, code, label, rest }: RowButtonProps) {
  return (
    <button type="submit" name="faire" value={`${verb}:${code}`} className="btn t sm">
      {label}
      <span className="vh">{rest}</span>
    </button>
  );
}

import type { ReactNode } from "react";

import { LeftLines, SureLines } from "@/components/territory/list-lines";
import { ListQuestions } from "@/components/territory/list-questions";
import { Button } from "@/components/ui/button";
import { More } from "@/components/ui/more";
import { SelectField } from "@/components/ui/select-field";
import { countOf, formatPopulation } from "@/lib/domain/shared/typography";
import { coverOfPlaces, populationOf } from "@/lib/domain/territory/counting";

import type { FoundDraft } from "../_draft/find-draft";
import { answerName, EVERY_OWNER, OWNER, type ReadList } from "./read-list";

type ListReadingProps = {
  read: ReadList;
  found: FoundDraft;
  /** The field with what was pasted. */
  field: ReactNode;
};

/** What was understood of a pasted list, its questions, and what adding it does. */
export function ListReading({ read, found, field }: ListReadingProps) {
  const isChosen = read.owners.length === 0 || read.owner !== "";
  return (
    <>
      <Owners read={read} />
      {isChosen && <Understood read={read} found={found} />}
      <More summary="Corriger la liste collée">
        {field}
        <Button name="faire" value="lire">
          Lire à nouveau
        </Button>
      </More>
    </>
  );
}

/** A list of several CPTS, as a région keeps one: the lines of one are taken. */
function Owners({ read: { owners, owner } }: { read: ReadList }) {
  if (owners.length === 0) return null;
  return (
    <section className="card stack-s">
      <SelectField
        name={OWNER}
        label={`De quelle CPTS prendre les lignes ?`}
        hint={`Cette liste nomme ${countOf(owners.length, "CPTS", "CPTS")}.`}
        nothing="Choisissez une CPTS"
        value={owner}
        choices={[
          ...owners.map(({ name, lines }) => ({
            value: name,
            label: `${name}, ${countOf(lines, "ligne")}`,
          })),
          { value: EVERY_OWNER, label: "Toutes les lignes" },
        ]}
      />
      <Button name="faire" value="lire" look={owner === "" ? "primary" : "secondary"}>
        Lire ces lignes
      </Button>
    </section>
  );
}

function Understood({ read, found }: Omit<ListReadingProps, "field">) {
  const { sure, questions, left, open, communes, shown } = read;
  const chosen = new Set(found.territory.communes.map(({ code }) => code));
  const named = questions.map((question) => ({ ...question, name: answerName(question) }));
  const inhabitants = populationOf(coverOfPlaces(communes));
  return (
    <>
      <input type="hidden" name="lu" value={shown} />
      <section className="card stack-s" aria-labelledby="lecture">
        <h2 id="lecture">
          {countOf(communes.length, "commune")}, {formatPopulation(inhabitants)}
        </h2>
        <Actions count={communes.length} open={open} replaces={chosen.size > 0} />
      </section>
      <ListQuestions questions={named} open={open} />
      <SureLines lines={sure} chosenCodes={chosen} />
      <LeftLines lines={left} />
    </>
  );
}

type ActionsProps = { count: number; open: number; replaces: boolean };

/** The doubtful lines first; what is added is what the page shows. */
function Actions({ count, open, replaces }: ActionsProps) {
  const these = count === 1 ? "cette commune" : `ces ${countOf(count, "commune")}`;
  if (open > 0) {
    return (
      <>
        <p>Dites ce que {open === 1 ? "désigne la ligne" : "désignent les lignes"} à préciser.</p>
        <p className="row">
          <Button name="faire" value="lire" look="primary" full="onPhone">
            Tenir compte de mes choix
          </Button>
          <Button name="faire" value="sans" full="onPhone">
            {open === 1 ? "Laisser cette ligne" : `Laisser ces ${countOf(open, "ligne")}`}
          </Button>
        </p>
      </>
    );
  }
  if (count === 0) return <p>Aucune commune à ajouter : corrigez la liste ci-dessous.</p>;
  return (
    <p className="row">
      <Button name="faire" value="ajouter" look="primary" full="onPhone">
        Ajouter {these}
      </Button>
      {replaces && (
        <Button name="faire" value="remplacer" full="onPhone">
          Remplacer le territoire par {these}
        </Button>
      )}
    </p>
  );
}

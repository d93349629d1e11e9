import { SizeScale } from "@/components/territory/size-scale";
import { Panel } from "@/components/ui/panel";
import { Table } from "@/components/ui/table";
import { formatPopulation } from "@/lib/domain/shared/typography";
import { SIZE_WORDS, type SizeClass } from "@/lib/domain/territory/size";

const sizeWord = (size: unknown) =>
  typeof size === "string" && size in SIZE_WORDS
    ? SIZE_WORDS[size as SizeClass].name
    : "Non renseigné";

const populationWord = (population: unknown) =>
  typeof population === "number" ? formatPopulation(population) : "Non renseigné";

type RetainedProps = {
  retainedPopulation?: unknown;
  retainedClass?: unknown;
  computedPopulation?: unknown;
  computedClass?: unknown;
};

/** What the contract retains, beside what the submitted territory gives. */
export function Retained(contract: RetainedProps) {
  const { retainedPopulation, retainedClass, computedPopulation, computedClass } = contract;
  const rows = [
    {
      label: "Population",
      retained: populationWord(retainedPopulation),
      computed: populationWord(computedPopulation),
    },
    { label: "Taille", retained: sizeWord(retainedClass), computed: sizeWord(computedClass) },
  ];
  return (
    <Panel id="taille" title="Population et taille">
      <Table
        caption="Population et taille, retenues et calculées"
        captionHidden
        columns={[
          { heading: "Élément", cell: ({ label }) => label },
          { heading: "Retenu au contrat", cell: ({ retained }) => retained },
          { heading: "Calculé sur le territoire", cell: ({ computed }) => computed },
        ]}
        rows={rows}
        keyOf={({ label }) => label}
      />
      {typeof retainedPopulation === "number" && <SizeScale population={retainedPopulation} />}
    </Panel>
  );
}

import { type KeyValue, KeyValues } from "@/components/ui/key-values";
import { countOf, formatPopulation, NO_BREAK_SPACE } from "@/lib/domain/shared/typography";
import type { Uncovered } from "@/lib/domain/territory/effects";
import { uncoveredInWords } from "@/lib/domain/territory/effects-words";
import { SIZE_WORDS } from "@/lib/domain/territory/size";

import type { EffectsView } from "./effects-view";

const uncovered = (areas: readonly Uncovered[], names: Record<string, string>): KeyValue[] =>
  areas.map((area) => ({
    key: `${names[area.code] ?? area.code} sans CPTS`,
    value: uncoveredInWords(area),
  }));

/** Who gains a CPTS, who remains without one, and what the territory is without what it shares. */
export function EffectsFigures({ effects, names }: EffectsView) {
  const { gained, inForce, blocking, withoutShared } = effects;
  const counted = blocking.communes > 0 ? blocking : inForce;
  return (
    <>
      <KeyValues
        items={[
          gained < 0
            ? { key: "Habitants laissés sans CPTS", value: formatPopulation(-gained) }
            : { key: "Habitants gagnés", value: `+${NO_BREAK_SPACE}${formatPopulation(gained)}` },
          ...uncovered(effects.departments, names.departments),
          ...uncovered(effects.regions, names.regions),
          ...(counted.communes > 0
            ? [
                {
                  key:
                    counted.communes === 1
                      ? "Sans cette commune"
                      : `Sans ces ${countOf(counted.communes, "commune")}`,
                  value: `${formatPopulation(withoutShared.population)}, ${SIZE_WORDS[withoutShared.sizeClass].name}`,
                },
              ]
            : []),
        ]}
      />
      <p className="hint mt-2">
        Habitants des communes du territoire. Les CPTS comptées ont au moins leur lettre d’intention
        validée, quel que soit leur contrat.
      </p>
    </>
  );
}

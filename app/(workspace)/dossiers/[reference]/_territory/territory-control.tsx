import { CommuneChoices } from "@/components/territory/commune-choices";
import { CommuneList } from "@/components/territory/commune-list";
import { CommuneSearch } from "@/components/territory/commune-search";
import { EffectsFigures } from "@/components/territory/effects-figures";
import { InPlace } from "@/components/territory/in-place";
import { PickingMap } from "@/components/territory/picking-map";
import { SharedNote } from "@/components/territory/shared-note";
import { TerritoryNotice } from "@/components/territory/territory-notice";
import { FieldErrors as FieldMessages, fieldClass } from "@/components/ui/field-frame";
import { Panel } from "@/components/ui/panel";
import type { Actor } from "@/db/client";
import type { KeptForm } from "@/db/kept-forms/queries";
import { readCensus } from "@/db/territory/census";
import { readEffects } from "@/db/territory/effects";
import { type FieldErrors, type Fields, one } from "@/lib/domain/shared/form";
import { chosenCode } from "@/lib/domain/territory/chosen";
import { holdersOf } from "@/lib/domain/territory/holders";
import type { Member } from "@/lib/domain/territory/part";
import { seenTerritory } from "@/lib/domain/territory/seen";
import { partNames } from "@/lib/domain/topics/reading";
import type { Topic } from "@/lib/domain/topics/topic";

import type { FoundDraft } from "../_draft/find-draft";
import type { SearchParams } from "../_draft/topic-title";
import { describeTerritory, findFarCommunes } from "./describe-territory";
import { drawTerritory } from "./draw-territory";
import { findPlaces } from "./find-places";
import { membersBefore } from "./members-before";
import { readNews } from "./read-news";
import { SEEN } from "./what-other-did";

type TerritoryControlProps = {
  /** Of the form around it. */
  formId: string;
  topic: Topic;
  found: FoundDraft & { actor: Actor };
  kept: KeptForm | undefined;
  /** What the form shows: saved, or typed and sent back. */
  values: Fields;
  errors: FieldErrors;
  search: SearchParams;
};

const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

/** Draws a territory: look for places, see what they make, take them out or cut them. */
export async function TerritoryControl(props: TerritoryControlProps) {
  const { formId, topic, found, kept, values, errors, search } = props;
  const { communes, unknown } = found.territory;
  const near = found.dossier.departmentCode;
  const members = membersBefore(topic, found);
  const sought = (kept ? one(kept.fields, "q") : first(search["q"]))?.trim() ?? "";
  const [places, news, { totals, far, holders, picture, effects, names }] = await Promise.all([
    sought === "" ? undefined : findPlaces(sought, { members, near }),
    kept ? undefined : readNews(search, { members, near }),
    readView(props, members),
  ]);
  const words = { name: "communes", label: "Communes", errors: errors["communes"] };
  return (
    <div className="stack" data-in-place>
      <CommuneSearch key={sought} sought={sought} errors={errors["q"]} />
      <InPlace formId={formId} />
      <TerritoryNotice news={news} />
      {places && <CommuneChoices {...places} chosenCodes={communes.map(({ code }) => code)} />}
      <div id="communes" tabIndex={-1} className={fieldClass(words.errors)}>
        <FieldMessages {...words} />
        <CommuneList
          communes={communes}
          unknownCodes={unknown}
          totals={totals}
          far={far}
          map={picture && <PickingMap {...picture} />}
          holders={holders}
          parts={{ open: openParts(props), values, errors }}
        >
          <SharedNote effects={effects} names={names} />
        </CommuneList>
      </div>
      {members.length > 0 && (
        <Panel id="effets" title="Ce que ce territoire change">
          <EffectsFigures effects={effects} names={names} />
        </Panel>
      )}
      <input type="hidden" name={SEEN} value={seenTerritory(members)} />
    </div>
  );
}

/** All that is shown of the territory as it is. */
async function readView(
  { found: { actor, dossier, territory, replaced } }: TerritoryControlProps,
  members: readonly Member[],
) {
  const { communes } = territory;
  const [totals, far, { effects, names }, census] = await Promise.all([
    describeTerritory(communes),
    findFarCommunes(communes),
    readEffects(actor, { dossierId: dossier.id, members, replaced }),
    readCensus(),
  ]);
  const holders = holdersOf(members, effects.shared, census);
  const picture = await drawTerritory(communes, holders);
  return { totals, far, holders, picture, effects, names };
}

/** The communes whose part is being typed: just asked for, or sent back. */
function openParts({ found, kept, search }: TerritoryControlProps): ReadonlySet<string> {
  const codes = found.territory.communes.map(chosenCode);
  const asked = first(search["partie"]);
  return new Set(
    codes.filter((code) =>
      kept ? kept.fields[partNames({ name: "communes" }, code).percent] : code === asked,
    ),
  );
}

import { ActRecordBody } from "@/components/acts/act-record";
import { Breadcrumb } from "@/components/shell/breadcrumb";
import { Main } from "@/components/shell/main";
import { PageHeader } from "@/components/shell/page-header";
import { CommuneSummary } from "@/components/territory/commune-summary";
import { Button } from "@/components/ui/button";
import { Consequences } from "@/components/ui/consequences";
import { LinkButton } from "@/components/ui/link-button";
import { Panel } from "@/components/ui/panel";
import { resolveMembers } from "@/db/territory/resolve";
import { describeAct } from "@/lib/domain/acts/describe";
import { VALUE_LABELS } from "@/lib/domain/acts/record-words";
import { MOVE_WORDS } from "@/lib/domain/lifecycle/moves";
import type { Fields } from "@/lib/domain/shared/form";

import { OPENING_PATH, type OpeningMove, type PreparedOpening } from "./prepare-opening";

type OpeningReviewProps = {
  move: OpeningMove;
  fields: Fields;
  prepared: PreparedOpening;
  /** The form again, as it was filled. */
  changeHref: string;
};

/** Everything that will be recorded, then what it does; nothing is until the button. */
export async function OpeningReview({ move, fields, prepared, changeHref }: OpeningReviewProps) {
  const { act, context, consequences } = prepared;
  const places = context.openings ?? [];
  const named = [
    ...places.flatMap(({ caisses }) => caisses),
    ...(context.person ? [context.person] : []),
  ];
  const record = describeAct(
    { move, payload: act.payload, content: act.content, isErased: false },
    {
      names: context.names,
      milestones: [],
      nameOf: (id) => named.find((each) => each.id === id)?.name,
    },
  );
  const withPlaceName = ({ label, value }: { label: string; value: string }) => {
    const place =
      label === VALUE_LABELS["departmentCode"] && places.find(({ code }) => code === value);
    return { label, value: place ? `${place.name} (${value})` : value };
  };
  const { communes } = await resolveMembers(act.communes ?? []);
  return (
    <Main width="form">
      <Breadcrumb
        above={[{ href: "/dossiers", label: "Dossiers" }]}
        current={MOVE_WORDS[move].act}
      />
      <PageHeader
        title="Relisez avant d’enregistrer"
        lede="Rien n’est enregistré tant que vous n’avez pas appuyé sur le bouton."
      />
      <div className="stack mt-6">
        <Panel id="relecture" title={MOVE_WORDS[move].act}>
          <ActRecordBody record={{ ...record, rows: record.rows.map(withPlaceName) }} />
        </Panel>
        {communes.length > 0 && (
          <Panel id="territoire" title="Territoire">
            <CommuneSummary communes={communes} />
          </Panel>
        )}
        <Panel id="effets" title="Si vous enregistrez cette reprise" strong>
          <Consequences items={consequences} />
          <form
            className="mt-4"
            method="post"
            action={`${OPENING_PATH[move]}/envoi`}
            encType="multipart/form-data"
          >
            <SameFields fields={fields} />
            <p className="row">
              <Button look="primary" name="etape" value="confirmer" full="onPhone">
                {MOVE_WORDS[move].act}
              </Button>
              <LinkButton href={changeHref}>Modifier</LinkButton>
            </p>
          </form>
        </Panel>
      </div>
    </Main>
  );
}

function SameFields({ fields }: { fields: Fields }) {
  return Object.entries(fields)
    .filter(([name]) => name !== "etape")
    .flatMap(([name, values]) =>
      values.map((value, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: hidden inputs, never reordered
        <input key={`${name} ${n}`} type="hidden" name={name} value={value} />
      )),
    );
}

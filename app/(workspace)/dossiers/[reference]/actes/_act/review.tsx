import { ActRecordBody } from "@/components/acts/act-record";
import { CommuneSummary } from "@/components/territory/commune-summary";
import { Button } from "@/components/ui/button";
import { CarriedFields } from "@/components/ui/carried-fields";
import { Consequences } from "@/components/ui/consequences";
import { LinkButton } from "@/components/ui/link-button";
import { Note } from "@/components/ui/note";
import { Panel } from "@/components/ui/panel";
import { resolveMembers } from "@/db/territory/resolve";
import { asOf } from "@/lib/domain/acts/as-of";
import { describeAct } from "@/lib/domain/acts/describe";
import { MOVE_WORDS } from "@/lib/domain/lifecycle/moves";
import { formatDay } from "@/lib/domain/shared/dates";
import { type Fields, one } from "@/lib/domain/shared/form";

import { TerritoryEffects } from "../../_effects/territory-effects";
import { type ActPage, actPath } from "./act-page";
import { authorityOf } from "./authority";
import { BlockedAct } from "./blocked-act";
import { namesInAct } from "./names-in-act";
import { type PreparedAct, prepareAct } from "./prepare-act";

type ReviewProps = { page: ActPage; fields: Fields; changeHref?: string };

/** Everything the act records and does, once more, before the button that makes it. */
export async function Review({ page, fields, changeHref }: ReviewProps) {
  const { actor, dossier, move } = page;
  const version = Number(one(fields, "version") ?? dossier.version);
  const prepared = await prepareAct(actor, asOf(dossier, version), move, fields);
  if (!prepared.ok) {
    return prepared.failure.refusal ? (
      <BlockedAct dossier={dossier} refusal={prepared.failure.refusal} />
    ) : (
      <Unreadable href={changeHref ?? actPath(dossier.reference, move)} />
    );
  }
  return (
    <div className="stack mt-6">
      <Said page={page} prepared={prepared.value} changeHref={changeHref} />
      <Panel id="consequences" title="Ce que fait cet acte">
        <Consequences items={prepared.value.consequences} />
      </Panel>
      {move === "validateProject" && <TerritoryEffects actor={actor} dossier={dossier} />}
      <form
        method="post"
        action={`${actPath(dossier.reference, move)}/envoi`}
        encType="multipart/form-data"
      >
        <CarriedFields fields={fields} without={REPLACED} />
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="relation" value={prepared.value.decision.relation} />
        <p className="row">
          <Button look="primary" full="onPhone" name="etape" value="confirmer">
            {MOVE_WORDS[move].act}
          </Button>
          <LinkButton href={`/dossiers/${dossier.reference}`} look="text">
            Revenir au dossier sans enregistrer
          </LinkButton>
        </p>
      </form>
    </div>
  );
}

async function Said({
  page,
  prepared,
  changeHref,
}: {
  page: ActPage;
  prepared: PreparedAct;
  changeHref: string | undefined;
}) {
  const { act, context, decision } = prepared;
  const { payload, content, actedOn } = act;
  const nameOf = await namesInAct(page.actor, { payload, context });
  const record = describeAct(
    { move: page.move, payload, content, isErased: false },
    { names: context.names, nameOf, milestones: context.dossier.milestones },
  );
  const territory = await resolveMembers(act.communes ?? []);
  const files = context.files.filter(({ id }) => act.fileIds.includes(id));
  const more = [
    ...(territory.communes.length > 0
      ? [{ key: "Territoire", value: <CommuneSummary communes={territory.communes} /> }]
      : []),
    ...files.map(({ name }) => ({ key: "Fichier joint", value: name })),
    ...(actedOn ? [{ key: "Date de l’acte", value: formatDay(actedOn) }] : []),
    { key: "Acte fait par", value: authorityOf(decision.relation, context) },
  ];
  return (
    <Panel
      id="contenu-acte"
      title="Votre acte"
      aside={changeHref && <a href={changeHref}>Modifier</a>}
    >
      <ActRecordBody record={record} more={more} />
    </Panel>
  );
}

const REPLACED = ["version", "relation", "etape"];

function Unreadable({ href }: { href: string }) {
  return (
    <div className="stack mt-6">
      <Note tone="warning" title="Votre saisie est à compléter avant d’être enregistrée.">
        <p>Rien n’a été enregistré.</p>
      </Note>
      <p>
        <LinkButton href={href}>Reprendre votre saisie</LinkButton>
      </p>
    </div>
  );
}

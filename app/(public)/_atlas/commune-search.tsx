import { CommuneAnswer } from "@/components/atlas/commune-answer";
import { Button } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import { TextField } from "@/components/ui/text-field";
import { currentHref } from "@/lib/domain/atlas/address";
import { askedHref, askedParams } from "@/lib/domain/atlas/asked";
import type { PlainDate } from "@/lib/domain/shared/plain-date";

import type { LoadedAtlas } from "./load-atlas";

const CARRIED = ["date", "connu_le", "region", "departement"] as const;

/** « Ma commune »: is it in a CPTS, in which one, at which stage, on the day of the page. */
export function CommuneSearch({ shown, answer, text, register, also, hrefTo }: LoadedAtlas) {
  const { asked, today } = shown;
  const params = askedParams(asked, { today });
  return (
    <Panel id="ma-commune" title="Ma commune est-elle dans une CPTS ?">
      <div className="stack-s">
        <search>
          <form
            className="flex flex-wrap items-end gap-2"
            method="get"
            action="/#ma-commune"
            aria-label="Chercher une commune"
          >
            {CARRIED.map(
              (name) =>
                params.has(name) && (
                  <input key={name} type="hidden" name={name} value={params.get(name) ?? ""} />
                ),
            )}
            {also.categories && <input type="hidden" name="categories" value={also.categories} />}
            <TextField
              name="commune"
              label="Nom de la commune ou code postal"
              type="search"
              value={text ?? ""}
              maxLength={100}
            />
            <Button>Chercher</Button>
          </form>
        </search>
        {answer && (
          <CommuneAnswer
            {...answer}
            hrefOf={({ line }) => sheetHref(currentHref(line.cpts, register), asked, today)}
            communeHref={(code) => `${hrefTo({}, { commune: code })}#ma-commune`}
          />
        )}
      </div>
    </Panel>
  );
}

/** The sheet of a CPTS on the day of the page: where the page looks does not matter there. */
const sheetHref = (
  path: string,
  { on, knownOn }: LoadedAtlas["shown"]["asked"],
  today: PlainDate,
) => askedHref(path, { on, ...(knownOn !== undefined && { knownOn }) }, { today });

import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { formatShortDay } from "@/lib/domain/shared/dates";
import { dayIn } from "@/lib/domain/shared/plain-date";
import { type TerritoryVersion, versionWords } from "@/lib/domain/territory/version";

type VersionChoiceProps = {
  base: string;
  versions: readonly TerritoryVersion[];
  timeZone: string;
};

/** Any two versions to compare; the address of the comparison holds their names. */
export function VersionChoice({ base, versions, timeZone }: VersionChoiceProps) {
  const [newest] = versions;
  const oldest = versions.at(-1);
  const choices = versions.map((version) => ({
    value: version.key,
    label: [
      versionWords(version),
      version.madeAt && formatShortDay(dayIn(timeZone, version.madeAt)),
    ]
      .filter(Boolean)
      .join(", "),
  }));
  return (
    <form className="stack-s" method="get" action={`${base}/comparer`}>
      <SelectField name="de" label="De la version" choices={choices} value={oldest?.key ?? ""} />
      <SelectField name="a" label="À la version" choices={choices} value={newest?.key ?? ""} />
      <Button>Comparer</Button>
    </form>
  );
}

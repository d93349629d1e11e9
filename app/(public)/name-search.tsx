import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import type { PublicListAsked } from "@/lib/domain/lists/public-list";

/** A CPTS is found by the name it bears or has borne. */
export function NameSearch({ stage, text }: PublicListAsked) {
  return (
    <search className="block mb-4">
      <form
        className="flex flex-wrap items-end gap-2"
        method="get"
        action="/"
        aria-label="Chercher une CPTS"
      >
        {stage && <input type="hidden" name="etape" value={stage} />}
        <TextField name="q" label="Nom de la CPTS" value={text} maxLength={200} />
        <Button>Chercher</Button>
      </form>
    </search>
  );
}

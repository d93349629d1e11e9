import { BareSite } from "@/components/shell/bare-site";
import { NotFound } from "@/components/shell/not-found";

/** Only what no group of pages answers: a page of ours carries the account in its own. */
export default function RootNotFound() {
  return (
    <BareSite>
      <NotFound />
    </BareSite>
  );
}

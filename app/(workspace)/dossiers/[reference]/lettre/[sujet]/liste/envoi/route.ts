import { LETTER_FORM } from "@/lib/domain/letter/form";

import { listRoute } from "../../../../_territory/list-route";

export const POST = listRoute(LETTER_FORM);

import { LETTER_FORM } from "@/lib/domain/letter/form";

import { submitRoute } from "../../../_draft/submit-route";

export const POST = submitRoute(LETTER_FORM);

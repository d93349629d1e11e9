import { PROJECT_FORM } from "@/lib/domain/health-project/form";

import { submitRoute } from "../../../_draft/submit-route";

export const POST = submitRoute(PROJECT_FORM);

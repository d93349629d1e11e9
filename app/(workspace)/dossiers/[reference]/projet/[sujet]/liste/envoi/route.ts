import { PROJECT_FORM } from "@/lib/domain/health-project/form";

import { listRoute } from "../../../../_territory/list-route";

export const POST = listRoute(PROJECT_FORM);

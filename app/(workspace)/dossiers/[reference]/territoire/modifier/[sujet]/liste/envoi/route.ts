import { CHANGE_FORM } from "@/lib/domain/territory-change/form";

import { listRoute } from "../../../../../_territory/list-route";

export const POST = listRoute(CHANGE_FORM);

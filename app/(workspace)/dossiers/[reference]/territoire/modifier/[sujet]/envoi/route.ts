import { CHANGE_FORM } from "@/lib/domain/territory-change/form";

import { topicRoute } from "../../../../_draft/topic-route";

export const POST = topicRoute(CHANGE_FORM);

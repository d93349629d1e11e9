import { PROJECT_FORM } from "@/lib/domain/health-project/form";

import { topicRoute } from "../../../_draft/topic-route";

export const POST = topicRoute(PROJECT_FORM);

import { LETTER_FORM } from "@/lib/domain/letter/form";

import { topicRoute } from "../../../_draft/topic-route";

export const POST = topicRoute(LETTER_FORM);

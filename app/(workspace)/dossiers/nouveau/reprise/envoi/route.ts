import { openingRoute } from "../../_opening/opening-route";

export const POST = openingRoute("takeOver");

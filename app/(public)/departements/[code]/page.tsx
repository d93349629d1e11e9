import { placeRoute } from "../../_place/place-route";

const { metadata, Page } = placeRoute("departements");

export const generateMetadata = metadata;
export default Page;

import { placeRoute } from "../../_place/place-route";

const { metadata, Page } = placeRoute("regions");

export const generateMetadata = metadata;
export default Page;

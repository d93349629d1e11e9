export const FEED_PATH = "/api/v1/actes.atom";

/** The HTTP server lets as much through on the one route that takes contours. */
export const MOST_MEGABYTES = 60;

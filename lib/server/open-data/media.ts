/** The formats of the open data. */
export const MEDIA = {
  json: "application/json",
  csv: "text/csv; charset=utf-8; header=present",
  geojson: "application/geo+json",
  atom: "application/atom+xml; charset=utf-8",
  gzip: "application/gzip",
} as const;

export type Media = (typeof MEDIA)[keyof typeof MEDIA];

export const PROBLEM_MEDIA = "application/problem+json";

export const bareType = (media: string): string => media.split(";", 1)[0] ?? media;

/** Whether `Accept` takes a type; a browser's or a missing one takes all. */
export function accepts(header: string | null | undefined, media: string): boolean {
  if (!header?.trim()) return true;
  const type = bareType(media);
  const [family = ""] = type.split("/");
  const taken = [type, `${family}/*`, "*/*", ...(type.endsWith("+json") ? [MEDIA.json] : [])];
  return header
    .toLowerCase()
    .split(",")
    .some((range) => {
      const [name = "", ...parameters] = range.split(";").map((part) => part.trim());
      const refused = parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
      return !refused && taken.includes(name);
    });
}

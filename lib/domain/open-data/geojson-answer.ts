import { z } from "zod";

import { CPTS_SUMMARY } from "./cpts-answer";
import { ABOUT, REFERENCE } from "./day-schema";

const RING = z.array(z.tuple([z.number(), z.number()])).min(4);
const POLYGON = z.array(RING).min(1);

const GEOMETRY = z
  .union([
    z.strictObject({ type: z.literal("Polygon"), coordinates: POLYGON }),
    z.strictObject({ type: z.literal("MultiPolygon"), coordinates: z.array(POLYGON) }),
  ])
  .meta({
    id: "Geometry",
    title: "Contour",
    description: "WGS84, longitude puis latitude, à dix mètres près.",
  });

export const FEATURE_PROPERTIES = CPTS_SUMMARY.omit({ communes: true })
  .extend({
    approximate: z.boolean().nullable().meta({
      description:
        "`true`\u00a0: contour approché, tracé d’après la place des communes\u202f; `false`\u00a0: contour exact\u202f; `null` sans contour.",
    }),
  })
  .meta({ id: "CptsProperties", title: "Propriétés d’une CPTS" });

export const FEATURE_COLLECTION = z
  .strictObject({
    type: z.literal("FeatureCollection"),
    ...ABOUT,
    total: z.int().min(0).meta({ description: "CPTS en tout." }),
    features: z.array(
      z
        .strictObject({
          type: z.literal("Feature"),
          id: REFERENCE,
          geometry: GEOMETRY.nullable().meta({
            description:
              "`null` sans territoire connu. Une commune dont une partie est du territoire y est en entier.",
          }),
          properties: FEATURE_PROPERTIES,
        })
        .meta({ id: "CptsFeature", title: "CPTS et son contour" }),
    ),
    credits: z.array(z.string()).meta({ description: "Sources des contours." }),
  })
  .meta({
    id: "CptsFeatureCollection",
    title: "Territoires",
    description: "GeoJSON (RFC 7946), région par région.",
  });

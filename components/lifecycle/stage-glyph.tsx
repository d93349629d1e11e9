import type { PublicStage } from "@/lib/domain/lifecycle/milestones";

/** none: dashed ring; now: ring and dot; over: barred ring. */
export type Glyph = PublicStage | "none" | "now" | "over";

/** The disc that fills as the project advances. Never alone: words stand beside it. */
export function StageGlyph({ glyph }: { glyph: Glyph }) {
  return (
    <svg className="gl" viewBox="0 0 18 18" aria-hidden="true">
      <StageShape glyph={glyph} />
    </svg>
  );
}

/** The drawing alone, 18 units wide, for another drawing that holds it. */
export function StageShape({ glyph }: { glyph: Glyph }) {
  return glyph === "operational" ? <FullDisc /> : <Ring glyph={glyph} />;
}

function FullDisc() {
  return (
    <>
      <circle cx="9" cy="9" r="7.9" fill="currentColor" />
      <path
        d="M5.4 9.3l2.5 2.5 4.7-5.3"
        fill="none"
        stroke="var(--color-on-stage)"
        strokeWidth="1.9"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  );
}

const FILLED: Partial<Record<Glyph, string>> = {
  letterValidated: "M9 9V3.6A5.4 5.4 0 0 1 14.4 9z",
  projectValidated: "M9 3.6a5.4 5.4 0 0 1 0 10.8z",
  aciSigned: "M9 9H3.6A5.4 5.4 0 1 0 9 3.6z",
};

function Ring({ glyph }: { glyph: Glyph }) {
  return (
    <>
      <circle
        cx="9"
        cy="9"
        r="7"
        fill="none"
        stroke="currentColor"
        strokeWidth={glyph === "now" ? 2 : 1.8}
        strokeDasharray={glyph === "none" ? "2.6 2.1" : undefined}
      />
      {FILLED[glyph] && <path d={FILLED[glyph]} fill="currentColor" />}
      {glyph === "now" && <circle cx="9" cy="9" r="3" fill="currentColor" />}
      {glyph === "over" && <path d="M5.5 9h7" stroke="currentColor" strokeWidth="1.8" />}
    </>
  );
}

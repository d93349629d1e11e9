import { SIZE_CLASSES, SIZE_WORDS, sizeClassOf } from "@/lib/domain/territory/size";
import { sizeDistanceInWords } from "@/lib/domain/territory/size-words";

const SHORT_BOUNDS = {
  T1: "< 40 000",
  T2: "40 000 à 79 999",
  T3: "80 000 à 175 000",
  T4: "> 175 000",
} as const;

/** The four sizes, the present one filled, always with the distance to the nearest threshold. */
export function SizeScale({ population }: { population: number }) {
  const current = sizeClassOf(population);
  return (
    <>
      <ol className="sizes mt-3" aria-label="Tailles de CPTS">
        {SIZE_CLASSES.map((size) => (
          <li
            key={size}
            className={size === current ? "on" : undefined}
            aria-current={size === current ? "true" : undefined}
          >
            <b>
              <span className="vh">{SIZE_WORDS[size].name}, </span>
              <span aria-hidden="true">{size.slice(1)}</span>
            </b>
            {SHORT_BOUNDS[size]}
          </li>
        ))}
      </ol>
      <p className="hint mt-2">{sizeDistanceInWords(population)}</p>
    </>
  );
}

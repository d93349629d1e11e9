/** Rings or lines in tenths of the map's unit, as d3-geo draws them. */
type Tenths = [x: number, y: number][];

const TENTHS = 10;

/** What d3-geo draws on, kept as points rounded to a tenth of a unit. */
export class Outline {
  readonly #parts: { points: Tenths; closed: boolean }[] = [];

  beginPath() {
    this.#parts.length = 0;
  }

  moveTo(x: number, y: number) {
    this.#parts.push({ points: [[Math.round(x * TENTHS), Math.round(y * TENTHS)]], closed: false });
  }

  lineTo(x: number, y: number) {
    const points = this.#parts.at(-1)?.points;
    const last = points?.at(-1);
    const point: [number, number] = [Math.round(x * TENTHS), Math.round(y * TENTHS)];
    if (point[0] !== last?.[0] || point[1] !== last[1]) points?.push(point);
  }

  closePath() {
    const part = this.#parts.at(-1);
    if (!part) return;
    const [[firstX, firstY] = [], last] = [part.points[0], part.points.at(-1)];
    if (part.points.length > 1 && last?.[0] === firstX && last?.[1] === firstY) part.points.pop();
    part.closed = true;
  }

  arc() {
    throw new Error("a map draws no points");
  }

  /** The rings that are seen, in units of the map. */
  rings(): [number, number][][] {
    return this.#parts
      .filter(({ points, closed }) => closed && points.length > 2)
      .map(({ points }) => points.map(([x, y]) => [x / TENTHS, y / TENTHS]));
  }

  /** The text of an SVG path: relative, as short as it goes. */
  path(): string {
    return this.#parts
      .filter(({ points, closed }) => points.length > (closed ? 2 : 1))
      .map(({ points, closed }) => partText(points) + (closed ? "z" : ""))
      .join("");
  }
}

/** Steps are short: few numbers make a map. */
const texts = Array.from({ length: 2000 }, (_, tenths) => textOf(tenths - 1000));

function textOf(tenths: number): string {
  return `${tenths / TENTHS}`.replace(/^(-?)0\./, "$1.");
}

const numberText = (tenths: number) => texts[tenths + 1000] ?? textOf(tenths);

/** A minus sign separates as well as a space. */
function pairText(x: number, y: number): string {
  return y < 0 ? numberText(x) + numberText(y) : `${numberText(x)} ${numberText(y)}`;
}

function partText(points: Tenths): string {
  let text = "";
  let last: Tenths[number] | undefined;
  for (const point of points) {
    if (!last) text += `M${pairText(point[0], point[1])}l`;
    else {
      const step = pairText(point[0] - last[0], point[1] - last[1]);
      text += text.endsWith("l") || step.startsWith("-") ? step : ` ${step}`;
    }
    last = point;
  }
  return text;
}

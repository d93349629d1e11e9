import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";

import { LegalClock } from "./legal-clock";

const clockOn = (today: string) =>
  renderToStaticMarkup(
    <LegalClock
      title="Délai d’opposition"
      startedOn="2026-10-01"
      termOn="2026-12-01"
      today={today}
      timeZone="Europe/Paris"
      before="la validation tacite"
    >
      <p>Sans opposition, le projet est réputé validé.</p>
    </LegalClock>,
  ).replaceAll(/[\u00a0\u202f]/g, " ");

it.each([
  ["2026-10-01", '"big"', "61 jours avant la validation tacite"],
  ["2026-11-15", '"big"', "16 jours avant la validation tacite"],
  ["2026-11-16", '"big warn-c"', "15 jours avant la validation tacite"],
  ["2026-11-24", '"big bad-c"', "7 jours avant la validation tacite"],
  ["2026-12-01", '"big bad-c"', "Dernier jour avant la validation tacite"],
  ["2026-12-03", '"big bad-c"', "Délai dépassé depuis le 1er décembre 2026"],
])("on %s says how long is left, with its tone", (today, tone, words) => {
  expect(clockOn(today)).toContain(`<p class=${tone}>${words}</p>`);
});

it("writes the day, the hour and the zone", () => {
  expect(clockOn("2026-11-19")).toContain(
    "Jusqu’au mardi 1er décembre 2026, 23 h 59, heure de Paris.",
  );
});

it("draws one tick per day and today, without an inline style", () => {
  const html = clockOn("2026-11-19");
  expect(html.match(/<line/g)).toHaveLength(62 + 1);
  expect(html).toContain("Règle de 61 jours, du 1er octobre 2026 au 1er décembre 2026. 49 jours");
  expect(html).not.toContain("style=");
});

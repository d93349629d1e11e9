import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";

import { SheetSources } from "./sheet-sources";

const page = { publisher: "L’ARS", url: "https://ars.exemple.fr/communique" };

it("says of a real CPTS where each fact was read, and which territory is approximate", () => {
  const html = renderToStaticMarkup(
    <SheetSources
      sources={[
        { subject: "aciSigned", says: "Contrat signé.", approximate: false, ...page },
        { subject: "territory", says: "Selon l’EPCI.", approximate: true, ...page },
      ]}
    />,
  );
  expect(html).toContain("Faits publics sourcés");
  expect(html).toContain("ACI signé");
  expect(html).toContain("Territoire approché");
  expect(html).toContain('href="https://ars.exemple.fr/communique"');
});

it("says nothing of an invented one", () => {
  expect(renderToStaticMarkup(<SheetSources sources={undefined} />)).toBe("");
});

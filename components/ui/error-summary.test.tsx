import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";

import { ErrorSummary, titleWithErrors } from "./error-summary";

it("lists the errors in page order, those of the whole form first", () => {
  const html = renderToStaticMarkup(
    <ErrorSummary
      errors={{ reasons: ["Motivez"], signedOn: ["Datez"], other: ["Autre"], "": ["Rien"] }}
      order={["signedOn", "reasons"]}
    />,
  );
  const said = [...html.matchAll(/<li>(?:<strong>|<a href="(#\w+)">)(\w+)/g)];
  expect(said.map(([, href, message]) => [href, message])).toEqual([
    [undefined, "Rien"],
    ["#signedOn", "Datez"],
    ["#reasons", "Motivez"],
    ["#other", "Autre"],
  ]);
});

it("is nothing without an error, in the page and in its title", () => {
  expect(renderToStaticMarkup(<ErrorSummary errors={{ name: [] }} />)).toBe("");
  expect(titleWithErrors("Transmettre", undefined)).toBe("Transmettre");
  expect(titleWithErrors("Transmettre", { name: ["Dites"] })).toBe("Erreur\u00a0: Transmettre");
});

import { expect, test } from "vitest";

import { statusAskedBy, withoutFramework } from "./html";

test("what brings a page to life in the browser goes, the page and our files stay", () => {
  const kept = '<script src="/copier.js" defer=""></script><p>Texte &lt;script&gt;</p>';
  const data = '<script type="application/ld+json">{"a":1}</script>';
  const page = `<head><link rel="preload" as="script" fetchPriority="low" href="/_next/a.js"/><script src="/_next/static/a.js" async=""></script></head>${kept}${data}<script>self.__next_f.push([1,"\\u003c/script>"])</script><script id="_R_" src="/_next/b.js"></script>`;
  expect(withoutFramework(page)).toBe(`<head></head>${kept}${data}`);
});

test("a page says the status of its answer", () => {
  const page = '<head><meta name="jalons-status" content="400"/></head>';
  expect(statusAskedBy(page)).toBe(400);
  expect(withoutFramework(page)).toBe("<head></head>");
  expect(statusAskedBy("<head></head>")).toBeUndefined();
});

import { expect, it } from "vitest";
import { bilingualHtml } from "../../../src/documents/files/html/bilingualHtml.ts";

const PAGE = {
  reference: "GT-ADI-INT(2021)2",
  columns: [
    { lang: "en", language: "English", title: "Draft" },
    { lang: "fr", language: "French", title: "Projet" },
  ],
  rows: [
    [
      { lang: "en", look: "heading", label: "1.", words: "Aims & means" },
      { lang: "fr", look: "heading", label: "1.", words: "<b>Buts</b>" },
    ],
    [{ lang: "la", look: "paragraph", label: null, words: "Pacta sunt servanda." }, null],
  ],
  none: "No such paragraph",
  locale: "en",
};

it("two languages stand in two columns, each paragraph in its language beside the other, and what one lacks is said", () => {
  const html = bilingualHtml(PAGE);
  const rows = [...html.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row]) => [...(row ?? "").matchAll(/<t[dh]/g)].length);
  expect(rows).toEqual([2, 2, 2]);
  expect(html).toContain(
    '<td><p lang="la" dir="auto">Pacta sunt servanda.</p></td><td><em>No such paragraph</em></td>',
  );
  expect(html).toMatch(/<thead>.*English.*French.*<\/thead>/s);
});

it("what people wrote is never markup, and nothing is loaded", () => {
  const html = bilingualHtml(PAGE);
  expect(html).toContain("&lt;b&gt;Buts&lt;/b&gt;");
  expect(html).toContain("Aims &amp; means");
  expect(html).toContain("default-src &#39;none&#39;");
});

// @vitest-environment jsdom
import { describe, expect, it, vi } from "vitest";
import type { Block } from "../../../src/documents/text/model/block.ts";
import { openEditingPeer, type EditingPeer, expectInStep, select, texts } from "./editors.ts";
import { BROWSER, GOOGLE_DOCS, LIBRE_OFFICE, WORD } from "./pastedHtml.ts";
import { baseOf, lines } from "./peers.ts";

vi.stubGlobal("ClipboardEvent", class extends Event {});

const edit = (base = baseOf(lines(""))) => openEditingPeer(2, base);

/** `h2 `, `> ` for a quotation, `#1 ` for a numbered item of level 1, `-1 ` for a bullet; looks in angle brackets. */
function show({ kind, level, numbered, spans }: Block): string {
  const sign =
    kind === "heading" ? `h${level} ` : kind === "quote" ? "> " : level > 0 ? `${numbered ? "#" : "-"}${level} ` : "";
  const text = spans.map(({ text: letters, format }) => {
    const names = Object.entries(format.marks).map(([name, value]) => (name === "link" ? value : name));
    return names.length > 0 ? `<${names.join(" ")}|${letters}>` : letters;
  });
  return `${sign}${text.join("")}`;
}

function pasted(html: string): string[] {
  const ann = edit();
  select(ann, 0, 0);
  ann.editor.view.pasteHTML(html);
  expectInStep(ann);
  return ann.editor.model.layout().blocks.map(show);
}

describe("paste keeps structure and looks, and nothing else", () => {
  it("from Word", () => {
    expect(pasted(WORD)).toEqual([
      "h1 Draft recommendation",
      "h2 Scope",
      "<strong|Cities> and <em|regions> shall <underline|cooperate>.",
      "#1 First point",
      "#2 Deeper",
      "-1 A bullet",
      "> As was said.",
      "See <https://www.coe.int/interculturalcities|the network>, a file and a trap.",
    ]);
  });

  it("from LibreOffice", () => {
    expect(pasted(LIBRE_OFFICE)).toEqual([
      "h1 Tytuł",
      "<strong|Miasta> i <em|regiony> <underline|współpracują>.",
      "#1 pierwszy",
      "#2 zagnieżdżony",
      "#1 drugi",
      "ciąg dalszy",
      "-1 punkt",
    ]);
  });

  it("from Google Docs", () => {
    expect(pasted(GOOGLE_DOCS)).toEqual([
      "h3 Portée",
      "<strong|Les villes><em| et régions ><underline|coopèrent>.",
      "-1 un",
      "-2 deux",
      "#1 <https://example.org/a|trois>",
    ]);
  });

  it("from a page in a browser, and nothing of it runs", () => {
    expect(pasted(BROWSER)).toEqual([
      "h1 Заголовок",
      "Перший <strong|важливий> абзац2 з <em|наголосом>.",
      "> Цитата",
      "data plain http <mailto:a@example.org|mail>",
      "loose text",
      "and inside",
    ]);
    expect(Reflect.get(window, "hacked")).toBeUndefined();
  });

  it("words without a block go into the paragraph at the caret", () => {
    const ann = edit(baseOf(lines("one three")));
    select(ann, 0, 4);
    ann.editor.view.pasteHTML("<meta charset='utf-8'><span style='font-weight: bold'>two</span>");
    expect(ann.editor.model.layout().blocks.map(show)).toEqual(["one <strong|two>three"]);
  });

  it("plain words pasted in an empty item leave it an item", () => {
    const ann = edit(baseOf([{ level: 1, spans: [] }]));
    select(ann, 0, 0);
    ann.editor.view.pasteHTML("<p>words</p>");
    expect(ann.editor.model.layout().blocks.map(show)).toEqual(["-1 words"]);
  });

  it("junk HTML never fails", () => {
    for (const html of [
      "",
      "<",
      "<p",
      "<table><tr><td>a<td>b</table>",
      "<li>x",
      "<ol><ol><ol><li>deep",
      "<p data-level=99>x",
      "<a href>y</a>",
    ]) {
      expect(() => pasted(html)).not.toThrow();
    }
  });

  it("plain text makes paragraphs, and its addresses links", () => {
    const ann = edit();
    select(ann, 0, 0);
    ann.editor.view.pasteText("see https://example.org/a_(b), or\nmailto:a@example.org.\n\njavascript:alert(1)");
    expect(ann.editor.model.layout().blocks.map(show)).toEqual([
      "see <https://example.org/a_(b)|https://example.org/a_(b)>, or",
      "<mailto:a@example.org|mailto:a@example.org>.",
      "",
      "javascript:alert(1)",
    ]);
  });
});

describe("copy", () => {
  const BASE = baseOf([
    { kind: "heading", level: 2, spans: [{ text: "Scope" }] },
    { numbered: true, spans: [{ text: "Cities " }, { text: "cooperate", marks: { strong: true, "c:1": true } }] },
    { level: 1, numbered: true, spans: [{ text: "by day" }] },
    { level: 2, spans: [{ text: "bullet" }] },
    { kind: "quote", spans: [{ text: "said" }] },
    { spans: [{ text: "link", marks: { link: "https://example.org/" } }] },
  ]);

  function copied(peer: EditingPeer): { html: string; text: string } {
    const { dom, text } = peer.editor.view.serializeForClipboard(peer.editor.view.state.selection.content());
    return { html: dom.innerHTML.replaceAll(/ data-pm-slice="[^"]*"/g, ""), text };
  }

  it("gives clean HTML and plain text, with the numbers", () => {
    const ann = edit(BASE);
    select(ann, 0, 0, 5, 4);
    const { html, text } = copied(ann);
    expect(text).toBe("Scope\n1. Cities cooperate\n(a) by day\n\t• bullet\nsaid\nlink");
    expect(html).toBe(
      '<h2>Scope</h2><p data-numbered=""><span data-number="">1. </span>Cities <strong>cooperate</strong></p>' +
        '<p data-numbered="" data-level="1"><span data-number="">(a) </span>by day</p>' +
        '<ul><li><ul><li>bullet</li></ul></li></ul><blockquote>said</blockquote><p><a href="https://example.org/">link</a></p>',
    );
  });

  it("does not give the number of a paragraph to its second half", () => {
    const ann = edit(BASE);
    select(ann, 1, 7, 2, 6);
    expect(copied(ann).text).toBe("cooperate\n(a) by day");
  });

  it("comes back as it was, with new ids and without the numbers as letters", () => {
    const ann = edit(BASE);
    select(ann, 0, 0, 5, 4);
    const { dom } = ann.editor.view.serializeForClipboard(ann.editor.view.state.selection.content());
    const ben = edit();
    select(ben, 0, 0);
    ben.editor.view.pasteHTML(dom.innerHTML);
    expect(ben.editor.model.layout().blocks.map(show)).toEqual([
      "h2 Scope",
      "Cities <strong|cooperate>",
      "#1 by day",
      "-2 bullet",
      "> said",
      "<https://example.org/|link>",
    ]);
    expect(ben.editor.model.layout().blocks[1]?.numbered).toBe(true);
    expect(texts(ben)).toHaveLength(6);
  });
});

import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { allTemplates } from "../../../src/documents/templates/allTemplates.ts";
import { readTemplate, TEMPLATE_LANGUAGES } from "../../../src/documents/templates/template.ts";
import { templateBlocks, templateParts } from "../../../src/documents/templates/templateBlocks.ts";
import { seedText } from "../../../src/documents/text/commands/seedText.ts";
import { createText } from "../../../src/documents/text/model/createText.ts";
import { readScheme } from "../../../src/documents/text/numbering/scheme.ts";
import { readParts } from "../../../src/documents/text/parts/parts.ts";
import { numberBlocks } from "../../../src/documents/text/numbering/numberBlocks.ts";

const FOLDER = new URL("../../../resources/templates/", import.meta.url);
const files = readdirSync(FOLDER).filter((name) => name.endsWith(".json"));
const templates = allTemplates();
const find = (id: string) => {
  const template = templates.find((one) => one.id === id);
  if (!template) throw new RangeError(id);
  return template;
};

/** The lines of a new draft with their numbers. */
function begun(id: string, lang: string, title = "My paper"): string[] {
  const template = find(id);
  const doc = new Y.Doc({ gc: false });
  seedText(doc, templateBlocks(template, lang, title), { scheme: template.numbering });
  const { blocks } = createText(doc).layout();
  const numbers = numberBlocks(blocks, readScheme(doc), lang);
  return blocks.map(({ text }, i) => [numbers[i]?.label, text].filter(Boolean).join(" "));
}

describe("templates", () => {
  test("are all offered, each under the name of its file", () => {
    const ids = files.map((name) => name.replace(".json", ""));
    expect(new Set(templates.map(({ id }) => id))).toEqual(new Set(ids));
    for (const id of ids) {
      const json: unknown = JSON.parse(readFileSync(new URL(`${id}.json`, FOLDER), "utf8"));
      expect(readTemplate(json)).toMatchObject({ ok: true, value: { id } });
    }
  });

  test.each(TEMPLATE_LANGUAGES)("say the same in %s, with the signs of that language", (lang) => {
    for (const { lines } of templates) {
      for (const { text } of lines) {
        if (lang === "fr") expect(text.fr).not.toMatch(/[^\u00a0]:/);
        if (lang === "pl") expect(text.pl).not.toMatch(/(?:^| )[aiouwz] /i);
        if (lang === "uk") expect(text.uk).toMatch(/^[\u0400-\u04ff'’,.:; 0-9-]+$/);
        expect(text[lang].trim()).toBe(text[lang]);
      }
    }
  });

  test("have under a heading what is known already, and room to write in under the others", () => {
    const template = find("convocation");
    const blocks = templateBlocks(template, "en", "Fifth meeting", new Map([[2, ["By 20 April.", "By post."]]]));
    const texts = blocks.map(({ spans }) => spans?.map(({ text }) => text).join("") ?? "");
    expect(texts.slice(0, 8)).toEqual([
      "Fifth meeting",
      "",
      "Dates, place and mode",
      "",
      "Registration",
      "By 20 April.",
      "By post.",
      "Draft agenda",
    ]);
  });

  test("begin a draft with its own title, numbered as such papers are", () => {
    expect(begun("agenda", "en").slice(0, 4)).toEqual([
      "My paper",
      "1. Opening of the meeting",
      "2. Adoption of the agenda and the order of business",
      "3. News from the secretariat and the parent body",
    ]);
    expect(begun("recommendation", "fr").slice(0, 6)).toEqual([
      "My paper",
      "Statut\u00a0: texte de travail, première lecture.",
      "I.",
      "II.",
      "III.",
      "Recommandation aux gouvernements",
    ]);
    expect(begun("agreement", "pl")).toContain("Artykuł 1");
  });

  test("give a draft in another language the English headings, and say that they are English", () => {
    const blocks = templateBlocks(find("practice"), "nl", "Titel");
    expect(blocks[0]).not.toHaveProperty("lang");
    expect(blocks[1]).toMatchObject({ lang: "en", spans: [{ text: "Country, city and period" }] });
    expect(templateBlocks(find("practice"), "pl-PL", "Tytuł")[1]).not.toHaveProperty("lang");
  });

  test("say with which headings the parts begin that keep their order", () => {
    const template = find("recommendation");
    const doc = new Y.Doc({ gc: false });
    seedText(doc, templateBlocks(template, "pl", "Tytuł"), { parts: templateParts(template) });
    const { blocks } = createText(doc).layout();
    const heads = [...readParts(doc)].map(([part, id]) => [part, blocks.find((block) => block.id === id)?.text]);
    expect(heads).toEqual([
      ["preamble", "Tytuł"],
      ["operative", "Zalecenie dla rządów"],
      ["appendix", expect.stringContaining("Załącznik")],
    ]);
    expect(templateParts(find("agenda")).size).toBe(0);
  });

  test("that cannot be read say which field is wrong", () => {
    expect(readTemplate({ id: "agenda", numbering: "running", lines: [{ kind: "song" }] })).toMatchObject({
      ok: false,
      error: { code: "fileUnreadable", detail: "template: lines.0.kind" },
    });
  });
});

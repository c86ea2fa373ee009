import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { placeAmendments } from "../../../src/documents/amendments/placeAmendments.ts";
import { readDiscussion } from "../../../src/documents/discussion/readDiscussion.ts";
import { readSaid } from "../../../src/documents/discussion/readSaid.ts";
import type { Voices } from "../../../src/documents/files/commentsOf.ts";
import type { ImportedDraft } from "../../../src/documents/files/importing/importedDraft.ts";
import { sayImported } from "../../../src/documents/files/importing/sayImported.ts";
import { seedImported } from "../../../src/documents/files/importing/seedImported.ts";
import { paperOf } from "../../../src/documents/files/paperOf.ts";
import { docxOf } from "../../../src/documents/files/docx/write/docxOf.ts";
import { createText } from "../../../src/documents/text/model/createText.ts";
import { sources } from "../../fixtures/docx/sources.mjs";
import { someDevice } from "../../support/ledgerIds.ts";
import { readText, WORDS } from "./fileScene.ts";
import { fixture, imported } from "./wordFile.ts";

const VOICES: Voices = {
  of: () => ({ author: "Lublin", initials: "LUB" }),
  proposes: (words) => words,
  supportedBy: (authors) => authors.join(),
  brackets: (alternatives) => alternatives.join(),
  reserves: (kind) => kind,
};

/** The Word file of a draft that began as one. */
async function writtenAgain(draft: ImportedDraft): Promise<Uint8Array> {
  const [text, discussion] = [new Y.Doc({ gc: false }), new Y.Doc({ gc: false })];
  const passageOf = await seedImported(text, draft);
  sayImported(discussion, draft, passageOf, { device: someDevice("Lublin"), now: 1_000, file: "paper.docx" });
  const model = createText(text);
  const said = readDiscussion(readSaid(discussion));
  const title = { title: draft.title, reference: "", lang: draft.lang || "en" };
  const discussed = { ...said, groups: placeAmendments(model, said), voices: VOICES };
  return docxOf(paperOf(readText(model), title, discussed).paper, WORDS);
}

/** Notes are named anew by each program. */
const withoutNames = (json: string): string => json.replace(/"(fn|id)": "[fe]\d+"/g, '"$1":""');

const saidIn = ({ scheme, body, notes, amendments, comments }: ImportedDraft): string =>
  withoutNames(JSON.stringify({ scheme, body, notes, amendments, comments }, null, 1));

/** What has no place in a Word file beside the rest, or is not open any more, comes back as a comment or not at all. */
const OTHERWISE = new Set(["comments", "deletedInsertion", "twoAtOnePlace", "twoAtTheEnd"]);

describe("a draft that began as a Word file, written as one and imported again", () => {
  test.each(Object.keys(sources))(
    "%s: says the same, with the authors and dates it had; twice round changes nothing",
    async (name) => {
      const first = imported(fixture(name));
      const second = imported(await writtenAgain(first));
      const third = imported(await writtenAgain(second));
      if (!OTHERWISE.has(name)) expect.soft(saidIn(second)).toBe(saidIn(first));
      expect(saidIn(third)).toBe(saidIn(second));
    },
  );
});

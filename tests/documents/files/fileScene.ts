import * as Y from "yjs";
import { acceptProposal } from "../../../src/documents/amendments/acceptProposal.ts";
import { placeAmendments } from "../../../src/documents/amendments/placeAmendments.ts";
import { readDiscussion } from "../../../src/documents/discussion/readDiscussion.ts";
import { readSaid } from "../../../src/documents/discussion/readSaid.ts";
import { rule, say } from "../../../src/documents/discussion/say.ts";
import type { Voices } from "../../../src/documents/files/commentsOf.ts";
import type { FileWords } from "../../../src/documents/files/fileWords.ts";
import { type MadePaper, type PaperText, paperOf } from "../../../src/documents/files/paperOf.ts";
import type { NewBlock } from "../../../src/documents/text/commands/insertBlocks.ts";
import { insertText } from "../../../src/documents/text/commands/insertText.ts";
import { REFERENCE_LETTER, REFERENCE_MARK } from "../../../src/documents/text/model/references.ts";
import type { TextModel } from "../../../src/documents/text/model/createText.ts";
import { createNumbering } from "../../../src/documents/text/numbering/createNumbering.ts";
import { type Scheme, setScheme } from "../../../src/documents/text/numbering/scheme.ts";
import { passageAt } from "../../../src/documents/text/passage/passage.ts";
import { createReferences, type References } from "../../../src/documents/text/references/createReferences.ts";
import { speakerOf } from "../../../src/domain/statementId.ts";
import { someDevice } from "../../support/ledgerIds.ts";
import { baseOf, createPeer } from "../text/peers.ts";

export const WORDS: FileWords = {
  locale: "en",
  at: Date.UTC(2026, 10, 27),
  notes: "Footnotes",
  comments: "Comments",
  brackets: "Square brackets",
  reservations: "Reservations",
};

export const TITLE = { title: "Draft recommendation", reference: "GT-ADI-INT(2021)2", lang: "en" };

const DELEGATIONS = ["Lublin", "Wrocław", "Neuchâtel"] as const;
export type Delegation = (typeof DELEGATIONS)[number];

/** The hour (UTC) of 20 November 2026 at which a delegation speaks. */
export const hour = (at: number): number => Date.UTC(2026, 10, 20, at);

export const VOICES: Voices = {
  of: (speaker: string) => {
    const author = DELEGATIONS.find((name) => speakerOf(someDevice(name)) === speaker) ?? "";
    return { author, initials: author.slice(0, 2).toUpperCase() };
  },
  proposes: (wording: string) => (wording === "" ? "Deletes this." : `Instead: ${wording}`),
  supportedBy: (authors: readonly string[]) => `With ${authors.join(", ")}`,
  brackets: (alternatives) => ["Not agreed.", ...alternatives.map((one) => `[${one}]`)].join(" "),
  reserves: (kind, on) =>
    `Reserves: ${kind}${on === "theseWords" ? "" : ` on ${on === "wholeText" ? "all" : on.goneWords}`}`,
};

/** A text with its references, as an editor has them. */
export function readText(model: TextModel): PaperText & { readonly references: References } {
  const goneLabel = (name: string) => `${name} (deleted)`;
  return { model, references: createReferences(model, createNumbering(model, TITLE.lang), TITLE.lang, goneLabel) };
}

/** A text and what delegations say of it. */
export function fileScene(blocks: readonly NewBlock[], scheme: Scheme = "running") {
  const { model } = createPeer(2, baseOf(blocks));
  setScheme(model, scheme);
  const doc = new Y.Doc({ gc: false });
  const find = (words: string) => {
    const block = model.layout().blocks.find(({ text }) => text.includes(words));
    const from = block?.text.indexOf(words) ?? -1;
    const passage = block && passageAt(model.layout(), block.id, from, from + words.length);
    if (!passage) throw new RangeError(words);
    return passage;
  };
  const speaker = (by: Delegation, at: number) => ({ device: someDevice(by), now: hour(at) });
  return {
    model,
    /** Tables other words for some words of the text. */
    table: (by: Delegation, at: number, base: string, proposed: string, reason = "") =>
      say(doc, { type: "amendment", passage: find(base), base, proposed, reason }, speaker(by, at)),
    /** Puts a reference behind some words, to the paragraph that has others. */
    refer(behind: string, to: string): void {
      const [block, target] = [behind, to].map((words) =>
        model.layout().blocks.find(({ text }) => text.includes(words)),
      );
      const reference = readText(model).references.pointAt(target?.id ?? "");
      const offset = (block?.text.indexOf(behind) ?? 0) + behind.length;
      insertText(model, { block: block?.id ?? "", offset }, REFERENCE_LETTER, { [REFERENCE_MARK]: reference });
    },
    bracket: (by: Delegation, at: number, quote: string, alternatives: readonly string[] = [], reason = "") =>
      say(doc, { type: "bracket", passage: find(quote), quote, alternatives, reason }, speaker(by, at)),
    reserve: (by: Delegation, at: number, quote: string | null, reason = "") => {
      const passage = quote === null ? null : find(quote);
      return say(doc, { type: "reservation", kind: "scrutiny", passage, quote: quote ?? "", reason }, speaker(by, at));
    },
    comment: (by: Delegation, at: number, quote: string, text: string) =>
      say(doc, { type: "comment", passage: find(quote), quote, text }, speaker(by, at)),
    say: (by: Delegation, at: number, saying: Parameters<typeof say>[1]) => say(doc, saying, speaker(by, at)),
    /** Brings an amendment into the text, as chair and secretariat do. */
    accept(id: string): void {
      const { amendments } = readDiscussion(readSaid(doc));
      const amendment = amendments.find((one) => one.id === id);
      if (!amendment) throw new RangeError(id);
      acceptProposal(model, { ...amendment, proposed: amendment.wording });
    },
    rule: (saying: Parameters<typeof rule>[1]) => rule(doc, saying, speaker("Lublin", 23)),
    marked(): MadePaper {
      const read = readDiscussion(readSaid(doc));
      return paperOf(readText(model), TITLE, { groups: placeAmendments(model, read), ...read, voices: VOICES });
    },
    /** Where the amendments stand. */
    placed: () => placeAmendments(model, readDiscussion(readSaid(doc))).flatMap(({ amendments }) => amendments),
    clean: (): MadePaper => paperOf(readText(model), TITLE, null),
  };
}

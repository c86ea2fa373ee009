import { applyUpdate, Doc, encodeStateAsUpdate } from "yjs";
import { createCommentMarks } from "../../../src/documents/amendments/commentMarks.ts";
import { createProposalMarks } from "../../../src/documents/amendments/proposalMarks.ts";
import { watchPlaced } from "../../../src/documents/amendments/watchPlaced.ts";
import { say } from "../../../src/documents/discussion/say.ts";
import { encodeCaret } from "../../../src/documents/text/caret/caret.ts";
import { createText } from "../../../src/documents/text/model/createText.ts";
import { passageAt } from "../../../src/documents/text/passage/passage.ts";
import { createRandom } from "../../support/random.ts";
import { keyframeBench } from "./keyframe.mjs";
import { docOf, ourSide } from "./ourSide.mjs";

const CITIES = ["a", "b", "c", "d", "e"];

/** What is said of the text, as its document is kept. @type {Uint8Array} */
let said = new Uint8Array();
/** @type {readonly import("../../../src/documents/text/binding/remoteCarets.ts").RemoteCaret[]} */
let others = [];
let placings = 0;

/** Some words of a paragraph. @param {import("../../support/random.ts").Random} random @param {string} text */
function someWords(random, text) {
  const words = text.split(" ");
  const first = random.below(Math.max(1, words.length - 4));
  const base = words.slice(first, first + 1 + random.below(4)).join(" ");
  return { base, from: words.slice(0, first).join(" ").length + (first > 0 ? 1 : 0) };
}

/**
 * Has amendments tabled and comments made all over a text, one in the paragraph in the middle, and five people in it. Nothing of
 * this is measured.
 *
 * @param {{bytes: number[], amendments: number, comments: number, seed: number}} plan
 */
function discuss({ bytes, amendments, comments, seed }) {
  const [doc, random] = [new Doc({ gc: false }), createRandom(seed)];
  const layout = createText(docOf(3, Uint8Array.from(bytes))).layout();
  for (let i = 0; i < amendments + comments; i++) {
    const block = i === 0 ? layout.blocks[layout.blocks.length >> 1] : random.pick(layout.blocks);
    if (block === undefined) throw new Error("The draft has no paragraph");
    const { base, from } = someWords(random, block.text);
    const passage = passageAt(layout, block.id, from, from + base.length);
    if (passage === null) throw new Error("A paragraph of the draft is not in the document");
    /** @type {any} a key of a device is hex, and any will do */
    const device = random.pick(CITIES).repeat(64);
    const speaker = { device, now: i, random: random.bytes };
    const proposed = random.pick(["", `${base} and their partners`, "shall without delay", "all\nA new paragraph"]);
    if (i < amendments) say(doc, { type: "amendment", passage, base, proposed, reason: "" }, speaker);
    else say(doc, { type: "comment", passage, quote: base, text: "Why?" }, speaker);
  }
  said = encodeStateAsUpdate(doc);
  others = CITIES.map((code, i) => {
    const block = layout.blocks[Math.floor(((i + 0.5) * layout.blocks.length) / CITIES.length)];
    const caret = encodeCaret(layout, { block: block?.id ?? "", offset: 5 }) ?? "";
    return { key: code, name: code, code, delegation: String(i + 1), anchor: caret, head: caret };
  });
}

/** @param {import("../../../src/documents/text/binding/createEditor.ts").Editor} editor */
function showAll(editor) {
  const discussion = new Doc({ gc: false });
  applyUpdate(discussion, said);
  /** @param {{speaker: string}} one */
  const code = ({ speaker }) => speaker.slice(0, 3).toUpperCase();
  const marksOf = createProposalMarks((one) => ({ className: "c", code: code(one), title: `By ${code(one)}` }));
  const commentsOf = createCommentMarks(editor.model, (one) => ({ className: "c", title: `By ${code(one)}` }));
  watchPlaced({
    model: editor.model,
    discussion,
    onPlaced: (groups, all) => {
      placings += 1;
      editor.showProposals(marksOf(groups));
      editor.showComments(commentsOf(all));
    },
  });
}

const all = (/** @type {string} */ selector) => [...document.querySelectorAll(selector)];

/** What is on the page beside the text. */
const shown = () => ({
  amendments: new Set(all(".proposal-new").map((one) => one.getAttribute("data-proposal"))).size,
  comments: all(".comment-sign").length,
  carets: all(".remote-caret").length,
  placings,
});

const presence = { read: () => others, watch: () => () => undefined };
const bench = keyframeBench(ourSide({ presence, onEditor: showAll }));
Object.assign(globalThis, { bench: { ...bench, discuss, shown } });

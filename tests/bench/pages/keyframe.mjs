import { doJoin, doMove, doRemove, doSplit, startOf, VIEW_CHOICES } from "../../documents/text/views/viewActs.ts";
import { longDraft } from "../../support/longDraft.ts";
import { createRandom } from "../../support/random.ts";

/**
 * An open document. `close`: ends it and gives what stays of it on the disk of this machine, before it is sealed, and how many bytes
 * that takes at best.
 *
 * @typedef {{view: import("prosemirror-view").EditorView, bytes: () => Uint8Array, close: () => Promise<{kept: Uint8Array, size: number}>, undo: () => void, redo: () => void, receive: (update: Uint8Array) => void}} Opened
 */

/**
 * What a side has to tell: how its document is made and opened. `open` gives a view, what undoes in it, and a way to receive.
 *
 * @typedef {object} KeyframeSide
 * @property {(texts: readonly string[]) => Uint8Array} seed
 * @property {(bytes: Uint8Array, place: HTMLElement) => Opened} open
 * @property {(bytes: Uint8Array, place: HTMLElement) => Opened} openAging as one whose history stays, which a log of what each
 *   person wrote needs
 * @property {(kept: Uint8Array, place: HTMLElement) => Promise<Opened>} reopen what `close` gave
 * @property {(bytes: Uint8Array, letters: number, seed: number) => Uint8Array[]} remoteLetters of another person, a letter an update
 */

const STYLE = `.ProseMirror { white-space: pre-wrap; white-space: break-spaces; word-wrap: break-word; outline: none }
.ProseMirror > * { content-visibility: auto; contain-intrinsic-size: auto 60px }
.ProseMirror > .block--current { content-visibility: visible }`;

const frame = () =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(0);
    });
  });

/** The functions that a page offers to the metric. @param {KeyframeSide} side */
export function keyframeBench(side) {
  /** @type {Opened} */
  let opened;
  /** @type {number[]} */
  let keyTimes = [];
  const place = () => {
    const style = document.createElement("style");
    style.textContent = STYLE;
    document.head.append(style);
    const main = document.querySelector("main") ?? document.body;
    return main;
  };

  return {
    /** @param {{paragraphs: number, wordsEach: number, seed: number}} plan */
    seed: (plan) => toList(side.seed(longDraft(plan.seed, plan).map(({ text }) => text))),

    /** From the bytes to the first frame. @param {number[]} bytes */
    async open(bytes) {
      const update = Uint8Array.from(bytes);
      const host = place();
      const start = performance.now();
      opened = side.open(update, host);
      const ready = (await frame()) - start;
      document.addEventListener(
        "keydown",
        ({ timeStamp }) => void frame().then((now) => keyTimes.push(now - timeStamp)),
        { capture: true },
      );
      return { ready, words: opened.view.state.doc.textContent.length, blocks: opened.view.state.doc.childCount };
    },

    /** Puts the caret in the middle of the document, in sight. */
    async caret() {
      const { view } = opened;
      const block = Math.floor(view.state.doc.childCount / 2);
      const element = view.dom.children[block];
      element?.scrollIntoView();
      await frame();
      const position = startOf(view.state.doc, block) + 20;
      const at = view.domAtPos(position);
      getSelection()?.collapse(at.node, at.offset);
      view.focus();
      view.dispatch(view.state.tr.setSelection(view.state.selection.constructor.create(view.state.doc, position)));
      keyTimes = [];
      await frame();
    },
    keys: () => keyTimes,

    /** @param {{letters: number, seed: number}} plan */
    async remote({ letters, seed }) {
      const times = [];
      for (const update of side.remoteLetters(opened.bytes(), letters, seed)) {
        const start = performance.now();
        opened.receive(update);
        times.push(performance.now() - start);
        await frame();
      }
      return times;
    },

    /** How long the dispatch of each act takes, by its name. @param {{count: number, seed: number}} plan */
    async structural({ count, seed }) {
      const random = createRandom(seed);
      const peer = opened;
      const some = () => 1 + random.below(peer.view.state.doc.childCount - 3);
      const acts = {
        split: (/** @type {number} */ block) =>
          doSplit(peer, { block, offset: peer.view.state.doc.child(block).content.size >> 1 }),
        join: (/** @type {number} */ block) => doJoin(peer, block),
        move: (/** @type {number} */ block) => doMove(peer, block, some()),
        delete: (/** @type {number} */ block) => doRemove(peer, block),
      };
      /** @type {Record<string, number[]>} */
      const times = {};
      for (let turn = 0; turn < count; turn++) {
        for (const [name, run] of Object.entries(acts)) {
          const block = some();
          const start = performance.now();
          run(block);
          times[name] = [...(times[name] ?? []), performance.now() - start];
          await frame();
        }
      }
      return times;
    },

    /** Ages a document by many acts of one author, and closes it. Gives what is kept, its size and what it says. */
    async age(/** @type {{acts: number, seed: number, bytes: number[]}} */ { acts, seed, bytes }) {
      const random = createRandom(seed);
      const host = document.createElement("div");
      document.body.append(host);
      const young = side.openAging(Uint8Array.from(bytes), host);
      for (let turn = 0; turn < acts; turn++) {
        const name = random.pick(["split", "join", "move", "type"]);
        VIEW_CHOICES[name](young, createRandom(random.below(2 ** 31)), (count) => "abcdefg".slice(0, count)).run();
      }
      const text = young.view.state.doc.textContent;
      const { kept, size } = await young.close();
      return { size, text, kept: toText(kept) };
    },

    /** The time until what was aged is shown again. @param {{text: string, kept: string}} aged */
    async openAged({ text, kept }) {
      const bytes = Uint8Array.from(atob(kept), (letter) => letter.charCodeAt(0));
      const host = document.createElement("div");
      document.body.append(host);
      const start = performance.now();
      const again = await side.reopen(bytes, host);
      const openMs = performance.now() - start;
      if (again.view.state.doc.textContent !== text) throw new Error("What was opened is not what was written.");
      return openMs;
    },
  };
}

/** Megabytes pass from window to window as one text. @param {Uint8Array} bytes */
const toText = (bytes) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));

/** @param {Uint8Array} bytes */
const toList = (bytes) => [...bytes];

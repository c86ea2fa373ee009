import type { Node } from "prosemirror-model";
import * as Y from "yjs";
import { FROM_MODEL } from "../../../../src/documents/text/binding/bindView.ts";
import { drawTree } from "../../../../src/documents/text/binding/drawTree.ts";
import { createEditor, type Editor } from "../../../../src/documents/text/binding/createEditor.ts";
import { insertBlocks } from "../../../../src/documents/text/commands/insertBlocks.ts";
import { canonicalJson } from "../../../../src/documents/text/model/canonical.ts";
import { createText } from "../../../../src/documents/text/model/createText.ts";
import { keepFormatsAsReceived } from "../../../../src/documents/text/model/receivedFormats.ts";
import { createRandom } from "../../../support/random.ts";
import { authorsOf, storedLetters } from "../fuzz/letters.ts";
import type { SessionPeer, Side } from "./side.ts";
import { VIEW_CHOICES } from "./viewActs.ts";

const REMOTE = { type: "remote", device: "test", seq: 0 };

/** Our editor, driven by ProseMirror transactions in a real EditorView. */
export const ourSide = {
  name: "ours",
  base: (texts) => {
    const doc = docOf(1);
    const model = createText(doc, { random: createRandom(7919).bytes });
    insertBlocks(
      model,
      null,
      texts.map((text) => ({ spans: [{ text }] })),
    );
    return Y.encodeStateAsUpdate(doc);
  },
  createPeer: (clientId, base): SessionPeer => {
    const doc = docOf(clientId);
    Y.applyUpdate(doc, base, REMOTE);
    doc.clientID = clientId;
    const place = document.createElement("div");
    document.body.append(place);
    const editor = openEditor(doc, place);
    const asked = watchAsked(editor);
    const driven = { view: editor.view, undo: () => void editor.undo(), redo: () => void editor.redo() };
    const blocks = () => editor.model.layout().blocks;
    return {
      clientId,
      driven,
      choose: (name, random, take) => VIEW_CHOICES[name](driven, random, take),
      texts: () => textsOf(editor),
      held: () => [...storedLetters(editor.model)],
      ids: () => blocks().map((block) => block.id),
      authors: () => authorsOf(editor.model),
      content: () => canonicalJson(blocks()),
      check: () => {
        checkAsked(editor, asked());
        checkView(editor);
      },
      stateVector: () => Y.encodeStateVector(doc),
      updateSince: (stateVector) => Y.encodeStateAsUpdate(doc, stateVector),
      receive: (update) => Y.applyUpdate(doc, update, REMOTE),
      destroy: () => {
        editor.destroy();
        place.remove();
      },
    };
  },
} as const satisfies Side;

function docOf(clientId: number): Y.Doc {
  const doc = new Y.Doc({ gc: false });
  doc.clientID = clientId;
  keepFormatsAsReceived(doc);
  return doc;
}

function openEditor(doc: Y.Doc, place: HTMLElement): Editor {
  return createEditor({
    doc,
    place,
    editable: true,
    labels: { editor: "Text" },
    random: createRandom(doc.clientID * 104_729).bytes,
    captureTimeoutMs: 0,
  });
}

/** Gives the paragraphs as the last transaction of a person left them, once; null when there was none since. */
function watchAsked({ view }: Editor): () => readonly string[] | null {
  let asked: readonly string[] | null = null;
  const dispatch = view.dispatch.bind(view);
  view.dispatch = (transaction) => {
    if (transaction.docChanged && !transaction.getMeta(FROM_MODEL)) asked = linesOf(transaction.doc);
    dispatch(transaction);
  };
  return () => {
    const last = asked;
    asked = null;
    return last;
  };
}

/** What a person does is what is shown then: a paragraph that is moved lands where it was dropped. */
function checkAsked({ view }: Editor, asked: readonly string[] | null): void {
  const shown = linesOf(view.state.doc);
  if (asked && asked.join("\n") !== shown.join("\n"))
    throw new Error(`Asked for ${asked.join("/")}, got ${shown.join("/")}`);
}

const linesOf = (doc: Node): readonly string[] => doc.children.map((line) => line.textContent);

function textsOf({ view }: Editor): string[] {
  const texts: string[] = [];
  view.state.doc.forEach((node) => void texts.push(node.textContent));
  return texts;
}

/** The view shows the layout, in its document and on the page, and ProseMirror finds nothing wrong with it. */
function checkView({ view, model }: Editor): void {
  const { blocks } = model.layout();
  const { doc } = view.state;
  doc.check();
  if (blocks.length === 0) {
    if (doc.textContent !== "") throw new Error("The view shows text, the model none");
    return;
  }
  const [shown, wanted] = [
    JSON.stringify(doc.toJSON().content),
    JSON.stringify(drawTree(blocks).map((node) => node.toJSON())),
  ];
  if (shown !== wanted) throw new Error(`The view shows ${shown}, the model ${wanted}`);
}

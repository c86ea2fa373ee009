import {
  DOMParser,
  DOMSerializer,
  Fragment,
  type Node,
  type ParseOptions,
  type ParseRule,
  type ResolvedPos,
  Slice,
} from "prosemirror-model";
import type { EditorProps } from "prosemirror-view";
import { findLinks } from "../links/checkedLink.ts";
import type { TextModel } from "../model/createText.ts";
import type { Numbering } from "../numbering/createNumbering.ts";
import { COPIED_NOTE, copiedNoteOf } from "../paste/copiedNote.ts";
import { COPIED_REFERENCE, copiedReferenceOf } from "../paste/copiedReference.ts";
import { type CopiedReferenceOf, CopySerializer, type NoteOf, type NumberOf, plainTextOf } from "../paste/copyOut.ts";
import { flattenPasted } from "../paste/flattenPasted.ts";
import type { References } from "../references/createReferences.ts";
import { drawBlock } from "./blockNode.ts";
import { blocksIn } from "./blockPositions.ts";
import { dropText } from "./dropText.ts";
import { markerMark, markerOf, notesMarkedIn, withOwnNote } from "./markers.ts";
import { readNoteBody, writeNoteBody } from "./noteBody.ts";
import type { PastedNotes } from "./pastedNotes.ts";
import { pasteInEmpty } from "./pasteInEmpty.ts";
import { referenceIn, referenceMark } from "./referenceMark.ts";
import { schema } from "./schema.ts";
import { readAs } from "./writtenIn.ts";

/** What other programs write is flattened first; what is left passes the schema, which keeps nothing but blocks, letters and their looks. */
class PasteParser extends DOMParser {
  readonly notes: PastedNotes;
  readonly leadsHere: (to: string) => boolean;

  constructor(notes: PastedNotes, references: References) {
    super(schema, [...rules, markerRule(notes), referenceRule(references)]);
    this.notes = notes;
    this.leadsHere = (to) => references.pointAt(to) !== null;
  }

  override parseSlice(dom: globalThis.Node, options?: ParseOptions): Slice {
    this.notes.begin();
    return super.parseSlice(flattenPasted(dom, true, this.leadsHere), options);
  }
}

const { rules } = DOMParser.fromSchema(schema);
const bodyParser = new DOMParser(schema, [...rules]);

const markerRule = (notes: PastedNotes): ParseRule => ({
  tag: COPIED_NOTE,
  mark: "other",
  getAttrs: (element) => markerMark(notes.announce(readNoteBody(bodyParser, copiedNoteOf(element) ?? ""))).attrs,
});

const referenceRule = (references: References): ParseRule => ({
  tag: COPIED_REFERENCE,
  mark: "other",
  getAttrs: (element) => {
    const reference = references.pointAt(copiedReferenceOf(element) ?? "");
    return reference !== null && referenceMark(reference).attrs;
  },
});

const shown = DOMSerializer.fromSchema(schema);
const { other: _other, ...marks } = shown.marks;
/** A comment or a bracket stays where it is; a link goes out with its address alone. */
const copied = new DOMSerializer(shown.nodes, { ...marks, link: (mark) => ["a", { href: mark.attrs.href }, 0] });

export function clipboardProps(
  model: TextModel,
  numbering: Numbering,
  references: References,
  notes: PastedNotes,
): EditorProps {
  const numberOf: NumberOf = (node, isFirst) => {
    const index = numbering.indexOf(node.attrs.id);
    // What begins in the middle of a block does not begin with its number.
    if (isFirst && model.layout().blocks[index]?.text.startsWith(node.textContent) !== true) return null;
    return numbering.current()[index] ?? null;
  };
  const noteOf: NoteOf = (letters) => {
    const note = markerOf(letters);
    const body = note === null ? [] : model.layout().blocks.filter(({ role }) => role.note === note);
    return body.length === 0 ? null : writeNoteBody(bodySerializer, Fragment.from(body.map(drawBlock)));
  };
  const referenceOf: CopiedReferenceOf = (letters) => {
    const reference = letters.isText ? referenceIn(letters) : null;
    if (reference === null) return null;
    const { label, block } = references.read(reference);
    // Where its paragraph is gone the label is all there is to copy.
    return { label, to: block ?? "" };
  };
  const bodySerializer = new CopySerializer(copied, {
    numberOf: () => null,
    noteOf: () => null,
    notesIn: () => new Set(),
    referenceOf,
  });
  return {
    clipboardParser: new PasteParser(notes, references),
    clipboardSerializer: new CopySerializer(copied, { numberOf, noteOf, notesIn: notesMarkedIn, referenceOf }),
    transformPasted: (slice, view) => fitted(slice, view.state.selection.$from, notes),
    handleDrop: dropText(model, (slice, $target) => fitted(slice, $target, notes)),
    handlePaste: (view, _event, slice) => pasteInEmpty(view, slice),
    clipboardTextParser: (text, $context) => {
      const inherited = $context.marks().filter((mark) => mark.type !== schema.marks.link);
      const lines = text.split(/\r\n|[\r\n\u2028\u2029]/);
      const blocks = lines.map((line) =>
        schema.nodes.block.create(null, line === "" ? null : schema.text(line, inherited)),
      );
      return fitted(new Slice(Fragment.from(blocks), 1, 1), $context, notes);
    },
    clipboardTextSerializer: (slice) => plainTextOf(slice.content, numberOf, (letters) => readAs(references, letters)),
  };
}

/** A table goes only into the text itself; elsewhere, and when only a part of one was copied, its paragraphs go in. */
function fitted(slice: Slice, $from: ResolvedPos, notes: PastedNotes): Slice {
  const carried = notesMarkedIn(slice.content);
  const isCarried = ({ attrs }: Node) => carried.has(attrs.note);
  const inside = slice.content.content.filter((node) => !isCarried(node));
  const content = stripped(Fragment.from(inside), $from.parent.attrs.note == null ? notes : null);
  if ($from.parent.attrs.kind === "table") return new Slice(onOneLine(content), 0, 0);
  const isInText = $from.depth <= 1 && $from.parent.attrs.note == null;
  const isCut = slice.openStart > 1 || slice.openEnd > 1;
  if ((isInText && !isCut) || content.content.every((node) => node.isInline || node.isTextblock)) {
    return new Slice(content, slice.openStart, slice.openEnd);
  }
  const blocks = content.content.flatMap((node) => (node.isTextblock ? [node] : blocksIn(node).map((one) => one.node)));
  const written = blocks.filter((block) => block.content.size > 0);
  return new Slice(Fragment.from(written), 1, 1);
}

/** A caption is one paragraph. */
function onOneLine(content: Fragment): Fragment {
  if (content.firstChild?.isInline) return content;
  const blocks = content.content.flatMap((node) => (node.isTextblock ? [node] : blocksIn(node).map((one) => one.node)));
  const [first = Fragment.empty, ...others] = blocks
    .filter(({ content: { size } }) => size > 0)
    .map((block) => block.content);
  return others.reduce((line, next) => line.append(Fragment.from(schema.text(" "))).append(next), first);
}

/** A pasted copy is a new block, and carries no comment or bracket of the one it was copied from; a reference leads where it led. */
function stripped(content: Fragment, notes: PastedNotes | null): Fragment {
  const nodes: Node[] = [];
  content.forEach((node) => {
    if (node.isText) {
      const marker = markerOf(node) === null ? null : withOwnNote(node, notes);
      const reference = referenceIn(node);
      const looks = node.marks.filter((mark) => mark.type !== schema.marks.other);
      const plain = node.mark(reference === null ? looks : referenceMark(reference).addToSet(looks));
      if (marker !== null) nodes.push(marker);
      else if (markerOf(node) === null) nodes.push(...linked(plain));
    } else if (node.isTextblock) {
      const kind = FIXED_KINDS.has(node.attrs.kind) ? "paragraph" : node.attrs.kind;
      const attrs = { ...node.attrs, kind, id: "", pairId: null, flag: null, note: null, number: null };
      nodes.push(node.type.create(attrs, stripped(node.content, notes)));
    } else {
      nodes.push(node.type.create({ ...node.attrs, id: "" }, stripped(node.content, notes)));
    }
  });
  return Fragment.fromArray(nodes);
}

/** What a block is by its place, which a copy does not bring along. */
const FIXED_KINDS = new Set(["table", "footnote"]);

/** Addresses in pasted text become links. */
function linked(node: Node): readonly Node[] {
  const text = node.text ?? "";
  const found = schema.marks.link.isInSet(node.marks) ? [] : findLinks(text);
  if (found.length === 0) return [node];
  const parts: Node[] = [];
  let at = 0;
  for (const { from, to, href } of found) {
    if (from > at) parts.push(node.cut(at, from));
    parts.push(node.cut(from, to).mark(schema.marks.link.create({ href }).addToSet(node.marks)));
    at = to;
  }
  if (at < text.length) parts.push(node.cut(at));
  return parts;
}

import type { Mark } from "prosemirror-model";
import { type Command, type EditorState, Plugin, type Transaction } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { checkedLink, findLinks } from "../links/checkedLink.ts";
import { schema } from "./schema.ts";

const { link } = schema.marks;

/** The link at the caret, or under the whole selection, with its ends. */
export type LinkHere = { readonly href: string; readonly from: number; readonly to: number };

export function linkAt({ selection: { $from, from, to }, doc }: EditorState): LinkHere | null {
  const { parent } = $from;
  if (!parent.inlineContent) return null;
  const base = $from.start();
  let here: LinkHere | null = null;
  parent.forEach((node, offset) => {
    const mark: Mark | undefined = link.isInSet(node.marks);
    if (!mark) return;
    const [start, end] = [base + offset, base + offset + node.nodeSize];
    const last: LinkHere | null = here;
    const isNext = last?.to === start && last.href === mark.attrs.href;
    const whole: LinkHere = { href: mark.attrs.href, from: isNext && last ? last.from : start, to: end };
    if (start <= to && end >= from) here = whole;
  });
  return to <= doc.content.size ? here : null;
}

/** Makes the selection, or the link at the caret, lead to a checked address; without either the words are put in. */
export function setLink(href: string, words: string): Command {
  return (state, dispatch) => {
    const checked = checkedLink(href);
    if (checked === null) return false;
    const { from, to, empty } = state.selection;
    const here = linkAt(state);
    const transaction = state.tr;
    if (!empty) transaction.addMark(from, to, link.create({ href: checked }));
    else if (here) transaction.addMark(here.from, here.to, link.create({ href: checked }));
    else transaction.replaceWith(from, from, schema.text(words || checked, [link.create({ href: checked })]));
    dispatch?.(transaction.scrollIntoView());
    return true;
  };
}

/** Takes the link away and leaves its words. */
export const removeLink: Command = (state, dispatch) => {
  const here = linkAt(state);
  if (!here) return false;
  dispatch?.(state.tr.removeMark(here.from, here.to, link));
  return true;
};

/** The address that ends at the caret becomes a link, as an act of its own: one undo leaves it plain text. */
export const linkTyped: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || !$from.parent.inlineContent) return false;
  const before = $from.parent.textBetween(0, $from.parentOffset);
  const [word] = /\S*$/.exec(before) ?? [""];
  const [found] = findLinks(word).slice(-1);
  if (!found) return false;
  const start = $from.pos - word.length + found.from;
  const end = $from.pos - word.length + found.to;
  if (state.doc.rangeHasMark(start, end, link)) return false;
  dispatch?.(state.tr.addMark(start, end, link.create({ href: found.href })));
  return true;
};

/** Addresses in what is typed and pasted, and what happens when a link is pressed. */
export function linksPlugin(onOpen: (href: string) => void): Plugin {
  return new Plugin({
    props: {
      handleTextInput: (view, _from, _to, text) => {
        if (/^\s$/.test(text) && !view.composing) linkTyped(view.state, view.dispatch);
        return false;
      },
      handlePaste: (view, event) => pasteOnWords(view, event.clipboardData?.getData("text/plain") ?? ""),
      handleDOMEvents: {
        click: (view, event) => {
          const href = hrefAt(event.target);
          if (href === null) return false;
          // Where one writes, a plain click puts the caret; where one only reads, it opens.
          event.preventDefault();
          if (!view.editable || event.ctrlKey || event.metaKey) onOpen(href);
          return false;
        },
      },
    },
  });
}

function hrefAt(target: EventTarget | null): string | null {
  const anchor = target instanceof Element ? target.closest("a[href]") : null;
  return anchor ? checkedLink(anchor.getAttribute("href")) : null;
}

/** An address pasted on selected words makes them lead there. */
function pasteOnWords(view: EditorView, text: string): boolean {
  const { selection } = view.state;
  const [found] = findLinks(text.trim());
  if (selection.empty || !selection.$from.sameParent(selection.$to)) return false;
  if (!found || found.to - found.from !== text.trim().length) return false;
  return setLink(found.href, "")(view.state, (transaction: Transaction) =>
    view.dispatch(transaction.setMeta("uiEvent", "paste")),
  );
}

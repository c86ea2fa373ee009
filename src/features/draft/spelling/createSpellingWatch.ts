import { blocksIn } from "../../../documents/text/binding/blockPositions.ts";
import type { Editor } from "../../../documents/text/binding/createEditor.ts";
import type { Wrong } from "../../../documents/spelling/speller.ts";
import type { SpellingLanguage } from "../../../documents/spelling/spellingLanguage.ts";
import type { Stretch } from "../../../documents/spelling/wordsIn.ts";
import { createThrottle } from "../throttle.ts";
import { type Misspelling, nextMisspelt } from "./nextMisspelt.ts";
import { type Allowed, type BlockNode, createSpellingBook, type WrongWord } from "./spellingBook.ts";

export interface SpellingParts {
  readonly editor: Pick<Editor, "view" | "model" | "showSpelling" | "isComposing">;
  /** Language of the text where a paragraph names none. */
  readonly lang: string;
  /** Null when it cannot be said; the language is left in peace then until `allow` says otherwise. */
  readonly check: (lang: SpellingLanguage, words: readonly string[]) => Promise<readonly Wrong[] | null>;
  /** Ids of the blocks that are on the screen. */
  readonly seen: () => ReadonlySet<string>;
  /** Runs it when the window has nothing better to do. Returns its stop function. */
  readonly whenIdle: (run: () => void) => () => void;
  readonly everyMs?: number;
}

/** `at`: where in the view the word begins and ends. */
export type Misspelt = WrongWord & { readonly block: string; readonly lang: SpellingLanguage; readonly at: Stretch };

export interface SpellingWatch {
  /** Looks at what is on the screen, soon. */
  readonly look: () => void;
  readonly allow: (allowed: Allowed) => void;
  /** A dictionary has come or gone. */
  readonly forget: () => void;
  /** While a word is typed it is not called wrong. */
  readonly setTyping: (isTyping: boolean) => void;
  readonly misspeltAt: (position: number) => Misspelt | null;
  /** From the selection on, round the end of the text; null when there is none. */
  readonly next: (step: 1 | -1) => Promise<Misspelt | null>;
  /** Here, until the draft is closed. */
  readonly ignore: (word: Misspelt) => void;
  readonly stop: () => void;
}

/** So often at most. */
const EVERY_MS = 300;

/** Marks misspelt words of the blocks on the screen, as what is written, scrolled to and known changes. */
export function createSpellingWatch(parts: SpellingParts): SpellingWatch {
  const { editor, check, seen, whenIdle } = parts;
  const book = createSpellingBook(parts.lang);
  const silent = new Set<SpellingLanguage>();
  let isTyping = false;
  let isAsking = false;
  let isStopped = false;
  let stopWaiting = (): void => undefined;

  const heldIn = (node: BlockNode): Stretch | null => {
    const { empty, $head } = editor.view.state.selection;
    return isTyping && empty && $head.parent === node ? { from: $head.parentOffset, to: $head.parentOffset } : null;
  };
  /** Looks up what is yet unknown in these blocks. False when there was nothing. */
  const lookUp = async (nodes: readonly BlockNode[]): Promise<boolean> => {
    const wanted = new Map<SpellingLanguage, Set<string>>();
    for (const node of nodes) {
      const lang = book.langOf(node);
      const words = lang && !silent.has(lang) ? book.unknownIn(node, heldIn(node)) : [];
      if (!lang || words.length === 0) continue;
      wanted.set(lang, new Set([...(wanted.get(lang) ?? []), ...words]));
    }
    const asked = [...wanted].map(async ([lang, words]) => {
      const list = [...words];
      const wrong = await check(lang, list);
      if (wrong) book.learn(lang, list, wrong);
      else silent.add(lang);
    });
    await Promise.all(asked);
    return asked.length > 0;
  };
  const show = (ids: ReadonlySet<string>): void => {
    const marks = blocksIn(editor.view.state.doc).flatMap(
      ({ node }) => book.marksOf(node, heldIn(node), ids.has(node.attrs.id)) ?? [],
    );
    editor.showSpelling(marks);
  };
  const run = async (): Promise<void> => {
    if (isStopped || isAsking || editor.isComposing()) return;
    isAsking = true;
    // What was written while words were looked up is looked up too, before anything is drawn.
    for (let goesOn = true; goesOn && !isStopped; ) {
      const ids = seen();
      const nodes = blocksIn(editor.view.state.doc).flatMap(({ node }) => (ids.has(node.attrs.id) ? [node] : []));
      const isKnown = nodes.every((node) => {
        const lang = book.langOf(node);
        return !lang || silent.has(lang) || book.unknownIn(node, heldIn(node)).length === 0;
      });
      if (isKnown) {
        show(ids);
        goesOn = false;
      } else await lookUp(nodes);
    }
    isAsking = false;
  };
  const looks = createThrottle<void>(parts.everyMs ?? EVERY_MS, () => {
    stopWaiting();
    stopWaiting = whenIdle(() => void run());
  });
  const look = (): void => looks.call();

  const misspelt: Misspelling = ({ node, position }, word) => {
    const lang = book.langOf(node);
    const block: string = node.attrs.id;
    return lang && { ...word, lang, block, at: { from: position + 1 + word.from, to: position + 1 + word.to } };
  };
  const stopWatching = editor.model.watchLayout(look);
  return {
    look,
    allow(allowed) {
      silent.clear();
      book.allow(allowed);
      look();
    },
    forget() {
      silent.clear();
      book.forget();
      look();
    },
    setTyping(next) {
      if (isTyping === next) return;
      isTyping = next;
      look();
    },
    misspeltAt(position) {
      const { doc } = editor.view.state;
      const $at = doc.resolve(Math.min(position, doc.content.size));
      if (!$at.parent.isTextblock) return null;
      const words = book.wrongWords($at.parent, null);
      const word = words.find(({ from, to }) => from <= $at.parentOffset && $at.parentOffset <= to);
      return word ? misspelt({ node: $at.parent, position: $at.before() }, word) : null;
    },
    next: (step) => nextMisspelt({ editor, book, lookUp, misspelt, isStopped: () => isStopped }, step),
    ignore({ block, ...word }) {
      const placed = blocksIn(editor.view.state.doc).find(({ node }) => node.attrs.id === block);
      if (placed) book.ignore(placed.node, word);
      look();
    },
    stop() {
      isStopped = true;
      stopWatching();
      looks.cancel();
      stopWaiting();
    },
  };
}

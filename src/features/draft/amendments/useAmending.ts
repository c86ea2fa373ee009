import { useCallback, useMemo, useState } from "react";
import type { PlacedAmendment } from "../../../documents/amendments/placeAmendments.ts";
import { wholeWords } from "../../../documents/amendments/wholeWords.ts";
import type { Bracket } from "../../../documents/discussion/readBrackets.ts";
import { isAgreed } from "../../../documents/discussion/standing.ts";
import { type Amendment, readDiscussion, type SubAmendment } from "../../../documents/discussion/readDiscussion.ts";
import { readSaid } from "../../../documents/discussion/readSaid.ts";
import type { Editor } from "../../../documents/text/binding/createEditor.ts";
import { blockOf } from "../../../documents/text/model/layout.ts";
import { passageAt } from "../../../documents/text/passage/passage.ts";
import type { DocId, SpaceId } from "../../../domain/ids.ts";
import { selectDraft } from "../../../state/draftSelectors.ts";
import { useAppSelector } from "../../../state/hooks.ts";
import { selectMayDiscuss, selectMayRule } from "../../../state/selectors.ts";
import type { Replica } from "../../../workspace/replica.ts";
import type { AmendmentAct, SubAct } from "./actsFor.ts";
import type { BracketAct } from "./bracketActs.ts";
import type { PlacedBracket } from "./placeDiscussion.ts";
import { type LiftingActs, useLifting } from "./useLifting.ts";
import { type RulingActs, useRuling } from "./useRuling.ts";
import type { Speaking } from "./speaking.ts";
import { useSaying } from "./useSaying.ts";
import { useDiscussion } from "./useDiscussion.ts";
import { type Asides, useAsides } from "../asides/useAsides.tsx";
import { useDrawn } from "./useDrawn.ts";
import { type PlacedView, usePlaced } from "./usePlaced.ts";
import { useSpeakers } from "./useSpeakers.ts";

/** Words of one paragraph, as offsets in it. */
export interface Stretch {
  readonly block: string;
  readonly from: number;
  readonly to: number;
}

/** What is begun with words of the text. */
export type Beginning = "propose" | "comment" | "bracket" | "reserve";

/** The dialog that is open. */
export type AmendingDialog =
  | { readonly type: Beginning; readonly stretch: Stretch }
  | { readonly type: "lift"; readonly placed: PlacedBracket }
  | { readonly type: "reopenBracket"; readonly bracket: Bracket }
  | { readonly type: "amend"; readonly placed: PlacedAmendment }
  | { readonly type: "agreeAsAmended"; readonly placed: PlacedAmendment }
  | { readonly type: "reopen"; readonly placed: PlacedAmendment }
  | { readonly type: "changed" }
  | { readonly type: "compilation" };

export interface Amending extends PlacedView, Speaking {
  readonly editor: Editor | null;
  /** What is said of it in other spaces. */
  readonly asides: Asides;
  /** Where all of it is said; null until all that this machine has of it is in. */
  readonly said: Replica["doc"] | null;
  readonly ruling: RulingActs;
  readonly lifting: LiftingActs;
  readonly dialog: AmendingDialog | null;
  readonly show: (dialog: AmendingDialog | null) => void;
  /** Opens a dialog on what is selected; false for who may not speak here, and in a text without paragraphs. */
  readonly begin: (type: Beginning) => boolean;
  /** All that are on the table or were, as of this moment; `discussion` is looked at a few times a second. */
  readonly amendmentsNow: () => readonly Amendment[];
  readonly run: (act: AmendmentAct, placed: PlacedAmendment) => void;
  readonly runSub: (act: SubAct, sub: SubAmendment, others: readonly SubAmendment[]) => void;
  readonly runBracket: (act: BracketAct, placed: PlacedBracket) => void;
}

/** All that the page of a draft knows of its discussion, and what can be done there. `mayRule`: the text may be changed too. */
export function useAmending(space: SpaceId, doc: DocId, editor: Editor | null, isEditable: boolean): Amending {
  const speakers = useSpeakers(space);
  const said = useDiscussion(space, doc);
  const view = usePlaced(editor, said, speakers);
  const mayDiscuss = useAppSelector((state) => selectMayDiscuss(state, space)) && said !== null;
  const mayRule = useAppSelector((state) => selectMayRule(state, space)) && isEditable && said !== null;
  const saying = useSaying(space, doc);
  const ruling = useRuling(space, doc, editor);
  const lifting = useLifting(space, doc, editor);
  const lang = useAppSelector((state) => selectDraft(state, space, doc)?.lang) ?? "en";
  const asides = useAsides({ space, doc, editor: view.isHeard ? editor : null, lang });
  useDrawn(editor, view, speakers, asides.all);
  const [dialog, show] = useState<AmendingDialog | null>(null);
  const viewer = useMemo(() => ({ speakers, mayDiscuss, mayRule }), [speakers, mayDiscuss, mayRule]);
  const begin = useCallback(
    (type: Beginning): boolean => {
      const stretch = mayDiscuss && editor ? selectedWords(editor) : null;
      if (stretch) show({ type, stretch });
      return stretch !== null;
    },
    [editor, mayDiscuss],
  );
  const amendmentsNow = useCallback(
    () => (said ? readDiscussion(readSaid(said), speakers.isSame).amendments : []),
    [said, speakers],
  );
  const run = useCallback<Amending["run"]>(
    (act, one) => runAct(act, one, { saying, ruling, show, editor }),
    [saying, ruling, editor],
  );
  const runSub = useCallback<Amending["runSub"]>(
    (act, sub, others) => runSubAct(act, sub, others, { saying, ruling }),
    [saying, ruling],
  );
  const runBracket = useCallback<Amending["runBracket"]>(
    (act, one) => runBracketAct(act, one, { saying, lifting, show }),
    [saying, lifting],
  );
  const acts = useMemo(
    () => ({ begin, amendmentsNow, run, runSub, runBracket }),
    [begin, amendmentsNow, run, runSub, runBracket],
  );
  return useMemo(
    () => ({ editor, lang, viewer, said, ...view, asides, saying, ruling, lifting, dialog, show, ...acts }),
    [editor, lang, viewer, said, view, asides, saying, ruling, lifting, dialog, acts],
  );
}

/** The whole words that are selected; without a selection the paragraph. Null in a text without paragraphs. */
export function selectedWords(editor: Editor): Stretch | null {
  const selected = editor.selectedStretch();
  const text = selected && blockOf(editor.model.layout(), selected.block)?.text;
  return selected && text != null ? { block: selected.block, ...wholeWords(text, selected.from, selected.to) } : null;
}

type Tools = Pick<Amending, "saying" | "ruling" | "show" | "editor">;

function runAct(act: AmendmentAct, placed: PlacedAmendment, { saying, ruling, show, editor }: Tools): void {
  const { amendment } = placed;
  const acts: Readonly<Record<AmendmentAct, () => void>> = {
    agree: () => ruling.agree(placed) || show({ type: "changed" }),
    bringIn: () => ruling.bringIn(placed) || show({ type: "changed" }),
    agreeAsAmended: () => show({ type: "agreeAsAmended", placed }),
    reject: () => ruling.rule(amendment, "rejected"),
    keepOpen: () => ruling.rule(amendment, "keptOpen"),
    reopen: () => {
      if (isAgreed(amendment)) show({ type: "reopen", placed });
      else ruling.rule(amendment, "reopened");
    },
    support: () => saying.support(amendment.id, true),
    unsupport: () => saying.support(amendment.id, false),
    withdraw: () => saying.withdraw(amendment.id, true),
    tableAgain: () => saying.withdraw(amendment.id, false),
    amend: () => show({ type: "amend", placed }),
    reanchor: () => {
      const words = editor && selectedWords(editor);
      const passage = words && passageAt(editor.model.layout(), words.block, words.from, words.to);
      const text = words && blockOf(editor.model.layout(), words.block)?.text.slice(words.from, words.to);
      if (passage && text != null) saying.reanchor(amendment.id, passage, text);
    },
  };
  acts[act]();
}

function runSubAct(
  act: SubAct,
  sub: SubAmendment,
  others: readonly SubAmendment[],
  { saying, ruling }: Pick<Tools, "saying" | "ruling">,
): void {
  const rivals = others.filter((one) => one.id !== sub.id && one.standing.state === "tabled").map((one) => one.id);
  const acts: Readonly<Record<SubAct, () => void>> = {
    agree: () => ruling.rule(sub, "agreed", rivals),
    reject: () => ruling.rule(sub, "rejected"),
    reopen: () => ruling.rule(sub, "reopened"),
    withdraw: () => saying.withdraw(sub.id, true),
    tableAgain: () => saying.withdraw(sub.id, false),
  };
  acts[act]();
}

function runBracketAct(
  act: BracketAct,
  placed: PlacedBracket,
  { saying, lifting, show }: Pick<Amending, "saying" | "lifting" | "show">,
): void {
  const { bracket } = placed;
  const acts: Readonly<Record<BracketAct, () => void>> = {
    rule: () => show({ type: "lift", placed }),
    reopen: () => {
      // One that was lifted with the words that stood there has brought nothing into the text.
      if (bracket.lifted?.wording == null) lifting.reopen(bracket, false);
      else show({ type: "reopenBracket", bracket });
    },
    lift: () => saying.withdraw(bracket.id, true),
    putAgain: () => saying.withdraw(bracket.id, false),
  };
  acts[act]();
}

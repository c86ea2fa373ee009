import { createSlice, type PayloadAction } from "@reduxjs/toolkit";
import type { FlagStory } from "../documents/text/flags/describeFlag.ts";
import type { GoneReference } from "../documents/text/references/createReferences.ts";
import type { DocId } from "../domain/ids.ts";

/** A heading (or a numbered article) of the draft on screen. */
export interface Heading {
  /** The block's id. */
  readonly id: string;
  readonly level: number;
  readonly text: string;
  /** As it is read in the text, null where it has none. */
  readonly number: string | null;
}
/** A paragraph that somebody must look at. */
export interface FlaggedParagraph {
  readonly id: string;
  readonly text: string;
  readonly story: FlagStory;
}
export interface DraftSurvey {
  readonly headings: readonly Heading[];
  readonly words: number;
  readonly paragraphs: number;
  readonly flagged: readonly FlaggedParagraph[];
  /** References to paragraphs that are gone. */
  readonly astray: readonly GoneReference[];
  /** The parts of the paper do not stand in their order. */
  readonly arePartsAstray: boolean;
}
/** Where a block with all that belongs to it is asked to go: a step, or before another block (null: to the end). */
export type Move = { readonly block: string } & ({ readonly step: 1 | -1 } | { readonly before: string | null });

interface OpenDraftState {
  readonly doc: DocId | null;
  readonly survey: DraftSurvey;
  /** The heading under which the caret stands. */
  readonly currentHeading: string | null;
  /** The block in which the caret stands. */
  readonly currentBlock: string | null;
  /** Where the reader asked to go; counted, so that asking twice is heard twice. */
  readonly jump: { readonly block: string; readonly count: number } | null;
  /** What the reader asked to be moved; counted like the jumps. */
  readonly move: { readonly move: Move; readonly count: number } | null;
  /** What is typed in the text is proposed. Until the page is left, whatever becomes of the editor. */
  readonly isSuggesting: boolean;
  /** The amendment for which a reason is to be given. */
  readonly reasonFor: string | null;
}
const NOTHING: DraftSurvey = { headings: [], words: 0, paragraphs: 0, flagged: [], astray: [], arePartsAstray: false };
const initialState: OpenDraftState = {
  doc: null,
  survey: NOTHING,
  currentHeading: null,
  currentBlock: null,
  jump: null,
  move: null,
  isSuggesting: false,
  reasonFor: null,
};

/** A text that is shown anew on the same page; what was asked of the page stays asked. */
const shownAnew = ({ isSuggesting, reasonFor }: OpenDraftState): OpenDraftState => ({
  ...initialState,
  isSuggesting,
  reasonFor,
});

/** What the window around the text knows of it. Told by the editor, at most a few times a second. */
export const openDraft = createSlice({
  name: "openDraft",
  initialState,
  reducers: {
    /** A place in a draft that is about to be opened: gone to as soon as it is shown. */
    placeAsked: (state, { payload }: PayloadAction<{ readonly doc: DocId; readonly block: string }>) => ({
      ...shownAnew(state),
      doc: payload.doc,
      jump: { block: payload.block, count: 1 },
    }),
    draftShown: (state, { payload }: PayloadAction<DocId>) => ({
      ...shownAnew(state),
      doc: payload,
      jump: state.doc === payload ? state.jump : null,
    }),
    draftSurveyed: (state, { payload }: PayloadAction<DraftSurvey>) => ({ ...state, survey: payload }),
    headingEntered: (state, { payload }: PayloadAction<string | null>) =>
      state.currentHeading === payload ? state : { ...state, currentHeading: payload },
    blockEntered: (state, { payload }: PayloadAction<string | null>) =>
      state.currentBlock === payload ? state : { ...state, currentBlock: payload },
    jumpAsked: (state, { payload }: PayloadAction<string>) => ({
      ...state,
      jump: { block: payload, count: (state.jump?.count ?? 0) + 1 },
    }),
    moveAsked: (state, { payload }: PayloadAction<Move>) => ({
      ...state,
      move: { move: payload, count: (state.move?.count ?? 0) + 1 },
    }),
    draftHidden: shownAnew,
    suggestingToggled: (state) => ({ ...state, isSuggesting: !state.isSuggesting }),
    reasonAsked: (state, { payload }: PayloadAction<string | null>) => ({ ...state, reasonFor: payload }),
    /** Somebody goes on to another page. */
    pageLeft: (state) => ({ ...state, isSuggesting: false }),
  },
});

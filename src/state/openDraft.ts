import { createSlice, type PayloadAction } from "@reduxjs/toolkit";
import type { DocId } from "../domain/ids.ts";

/** A heading of the draft on screen. */
export interface Heading {
  /** The block's id. */
  readonly id: string;
  readonly level: number;
  readonly text: string;
}
export interface DraftSurvey {
  readonly headings: readonly Heading[];
  readonly words: number;
  readonly paragraphs: number;
  /** Paragraphs that one deleted while another wrote in them: somebody must decide. */
  readonly flagged: readonly { readonly id: string; readonly text: string }[];
}
interface OpenDraftState {
  readonly doc: DocId | null;
  readonly survey: DraftSurvey;
  /** The heading under which the caret stands. */
  readonly currentHeading: string | null;
  /** Where the reader asked to go; counted, so that asking twice is heard twice. */
  readonly jump: { readonly block: string; readonly count: number } | null;
}
const NOTHING: DraftSurvey = { headings: [], words: 0, paragraphs: 0, flagged: [] };
const initialState: OpenDraftState = { doc: null, survey: NOTHING, currentHeading: null, jump: null };

/** What the window around the text knows of it. Told by the editor, at most a few times a second. */
export const openDraft = createSlice({
  name: "openDraft",
  initialState,
  reducers: {
    draftShown: (_state, { payload }: PayloadAction<DocId>) => ({ ...initialState, doc: payload }),
    draftSurveyed: (state, { payload }: PayloadAction<DraftSurvey>) => ({ ...state, survey: payload }),
    headingEntered: (state, { payload }: PayloadAction<string | null>) =>
      state.currentHeading === payload ? state : { ...state, currentHeading: payload },
    jumpAsked: (state, { payload }: PayloadAction<string>) => ({
      ...state,
      jump: { block: payload, count: (state.jump?.count ?? 0) + 1 },
    }),
    draftHidden: () => initialState,
  },
});

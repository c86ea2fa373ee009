import { createSlice, type PayloadAction } from "@reduxjs/toolkit";
import type { Settings } from "../../electron/bridge/settings.ts";
import type { DocId, Hash, SpaceId } from "../domain/ids.ts";

export const BOOK_TABS = ["organisations", "people", "partnerships", "cities"] as const;
export type BookTab = (typeof BOOK_TABS)[number];

/** A list of the partner book, or one record of it. */
export interface PartnersPlace {
  readonly name: "partners";
  readonly space: SpaceId;
  readonly tab: BookTab;
  /** "" for the list. */
  readonly record: string;
}

/** The place in the window, as one value: it can be remembered and gone back to. */
export type Page =
  | { readonly name: "home" }
  | { readonly name: "drafts"; readonly space: SpaceId }
  | { readonly name: "draft"; readonly space: SpaceId; readonly doc: DocId }
  /** An issued text of a draft (`content`, its hash), to be read; `meeting`: from where it was opened. */
  | {
      readonly name: "revision";
      readonly space: SpaceId;
      readonly doc: DocId;
      readonly content: Hash;
      readonly meeting: DocId | null;
    }
  | { readonly name: "meetings"; readonly space: SpaceId }
  /** `part`: of its record, which is opened over it. */
  | { readonly name: "meeting"; readonly space: SpaceId; readonly doc: DocId; readonly part?: "procedures" }
  | PartnersPlace
  | { readonly name: "members"; readonly space: SpaceId }
  /** `meeting`: what working offline is prepared for. */
  | { readonly name: "sync"; readonly space: SpaceId; readonly meeting?: DocId }
  | { readonly name: "security"; readonly space: SpaceId }
  | { readonly name: "notices"; readonly space: SpaceId | null };

type MainPage = "drafts" | "meetings" | "partners" | "members" | "sync" | "security" | "notices";

/** A page of the navigation as it first opens. */
export const mainPage = (name: MainPage, space: SpaceId): Page =>
  name === "partners" ? { name, space, tab: "organisations", record: "" } : { name, space };

export type Sheet =
  | "settings"
  | "shortcuts"
  | "about"
  | "join"
  | "createSpace"
  | "newDraft"
  | "importWord"
  | "properties"
  | "newMeeting"
  | "meetingFacts"
  | "invite"
  | "palette"
  | "procedure"
  | "exportDraft"
  | "spelling"
  | "restore"
  | "bundle";

interface ViewState {
  readonly page: Page;
  readonly sheet: Sheet | null;
  /** The draft that the sheet of properties or of a procedure is about, or the meeting that its own is. */
  readonly subject: DocId | null;
  /** The invitation that a link or file brought; only ever shown on the confirm screen. */
  readonly invitation: string | null;
  readonly settings: Settings | null;
  /** The first screen of this window that says something has been put into the page. */
  readonly isShown: boolean;
}

const initialState: ViewState = {
  page: { name: "home" },
  sheet: null,
  subject: null,
  invitation: null,
  settings: null,
  isShown: false,
};

export const view = createSlice({
  name: "view",
  initialState,
  reducers: {
    pageOpened: (state, { payload }: PayloadAction<Page>) => ({ ...state, page: payload, sheet: null }),
    /** At the start, behind whatever a link or the menu has opened meanwhile. */
    pageRestored: (state, { payload }: PayloadAction<Page>) => ({ ...state, page: payload }),
    sheetOpened: (state, { payload }: PayloadAction<Sheet>) => ({ ...state, sheet: payload }),
    propertiesOpened: (state, { payload }: PayloadAction<DocId>) => ({
      ...state,
      sheet: "properties" satisfies Sheet,
      subject: payload,
    }),
    procedureAsked: (state, { payload }: PayloadAction<DocId>) => ({
      ...state,
      sheet: "procedure" satisfies Sheet,
      subject: payload,
    }),
    meetingFactsOpened: (state, { payload }: PayloadAction<DocId>) => ({
      ...state,
      sheet: "meetingFacts" satisfies Sheet,
      subject: payload,
    }),
    sheetClosed: (state) => ({ ...state, sheet: null, subject: null, invitation: null }),
    invitationArrived: (state, { payload }: PayloadAction<string>) => ({
      ...state,
      sheet: "join" satisfies Sheet,
      invitation: payload,
    }),
    shown: (state) => ({ ...state, isShown: true }),
    settingsChanged: (state, { payload }: PayloadAction<Settings>) => ({ ...state, settings: payload }),
  },
});

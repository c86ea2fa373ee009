import { createSelector } from "@reduxjs/toolkit";
import { familyOf } from "../../documents/languages/family.ts";
import { spellingLanguageOf } from "../../documents/spelling/spellingLanguage.ts";
import type { DocId, SpaceId } from "../../domain/ids.ts";
import { clientIdOf } from "../../ledger/clientId.ts";
import { registerId } from "../../documents/register/registerId.ts";
import { standingKey } from "../attachments.ts";
import { selectMemberSync, selectOwnLacks } from "../connectionSelectors.ts";
import { selectMemberViews, selectRegisters } from "../selectors.ts";
import { selectCheckedLanguages } from "../spelling.ts";
import type { RootState } from "../store.ts";
import { selectVersions } from "../versionSelectors.ts";
import type { FileFacts, OfflineFacts } from "./readiness.ts";

/** Which drafts are to be worked on without a network; null: all of the space. */
export type OfflineChoice = readonly DocId[] | null;

const selectChoice = (_state: RootState, _space: SpaceId, choice: OfflineChoice) => choice;
const selectSpace = (_state: RootState, space: SpaceId) => space;

/** The drafts of a choice, with their translations; none that is archived. */
export const selectChosenDrafts = createSelector([selectRegisters, selectChoice], ({ documents }, choice) => {
  const listed = Object.values(documents).filter(({ isArchived }) => !isArchived);
  if (choice === null) return listed;
  const chosen = new Set(choice.flatMap((doc) => (familyOf(documents, doc)?.members ?? []).map(({ id }) => id)));
  return listed.filter(({ id }) => chosen.has(id));
});

/** The files that are attached to the drafts of a choice, each once. */
export const selectChosenFiles = createSelector(
  [
    selectChosenDrafts,
    selectRegisters,
    (state: RootState, space: SpaceId) => state.attachments[space],
    selectMemberViews,
    selectSpace,
  ],
  (drafts, { files }, standings, members, space): readonly FileFacts[] => {
    const docs = new Set(drafts.map(({ id }) => id));
    const register = registerId(space, "documents");
    const writers = new Map(
      members.map((one) => [clientIdOf(space, register, one.device), one.delegation || one.name]),
    );
    const named = Object.values(files).filter((file) => docs.has(file.doc) && !file.isRemoved);
    const facts = named.map((file): [string, FileFacts] => {
      const { asset, name, sizeBytes } = file;
      const standing = standings?.[standingKey(file)];
      const by = writers.get(file.client) ?? "";
      return [
        asset,
        { asset, name, sizeBytes, by, state: standing?.state ?? null, hereBytes: standing?.hereBytes ?? 0 },
      ];
    });
    return [...new Map(facts).values()];
  },
);

/** All that is known of a choice but which drafts open at once, which the window's own store tells. */
export const selectOfflineFacts = createSelector(
  [
    selectChosenDrafts,
    selectChosenFiles,
    selectVersions,
    selectOwnLacks,
    selectMemberSync,
    (state: RootState) => selectCheckedLanguages(state),
  ],
  (drafts, files, versions, lackedEntries, members, checked): Omit<OfflineFacts, "shortcuts"> => {
    const docs = new Set(drafts.map(({ id }) => id));
    return {
      drafts: drafts.map(({ id, title, lang }) => ({ doc: id, title, lang: spellingLanguageOf(lang) })),
      files,
      lackedVersions: versions
        .filter(({ doc, answer }) => docs.has(doc) && answer === "behind")
        .map(({ reference, title, missing }) => ({ name: reference || title, missing: missing.filter(Boolean) })),
      lackedEntries,
      ahead: members
        .filter(({ aheadCount }) => aheadCount > 0)
        .map(({ member }) => ({ name: member.delegation || member.name, isConnected: member.isConnected })),
      checked,
    };
  },
);

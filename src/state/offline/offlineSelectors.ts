import { createSelector } from "@reduxjs/toolkit";
import { familyOf } from "../../documents/languages/family.ts";
import { spellingLanguageOf } from "../../documents/spelling/spellingLanguage.ts";
import type { SpaceId } from "../../domain/ids.ts";
import { clientIdOf } from "../../ledger/clientId.ts";
import { registerId } from "../../documents/register/registerId.ts";
import { standingKey } from "../attachments.ts";
import { type MemberSync, selectMemberSync, selectOwnHeads, selectOwnLacks } from "../connectionSelectors.ts";
import { selectMemberViews, selectRegisters } from "../selectors.ts";
import { selectCheckedLanguages } from "../spelling.ts";
import type { RootState } from "../store.ts";
import { selectVersions } from "../versionSelectors.ts";
import { lackedVersions, type VersionExtent } from "../lackedVersions.ts";
import { lackedEntries } from "./lackedEntries.ts";
import type { OfflineNeeds } from "./offlineChoice.ts";
import type { FileFacts, Holder, OfflineFacts } from "./readiness.ts";

const selectNeeds = (_state: RootState, _space: SpaceId, needs: OfflineNeeds) => needs;
const selectSpace = (_state: RootState, space: SpaceId) => space;

/** The drafts that are needed, with their translations; none that is archived. */
export const selectChosenDrafts = createSelector([selectRegisters, selectNeeds], ({ documents }, { docs }) => {
  const listed = Object.values(documents).filter(({ isArchived }) => !isArchived);
  if (docs === null) return listed;
  const chosen = new Set(docs.flatMap((doc) => (familyOf(documents, doc)?.members ?? []).map(({ id }) => id)));
  return listed.filter(({ id }) => chosen.has(id));
});

/** The files that are attached to these drafts, each once. */
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

const NONE: readonly VersionExtent[] = [];
const selectExtents = (
  _state: RootState,
  _space: SpaceId,
  _needs: OfflineNeeds,
  extents: readonly VersionExtent[] = NONE,
): readonly VersionExtent[] => extents;

/** The confirmed texts that are needed, and the drafts of papers at a revision that was never heard of here. */
const selectNeededVersions = createSelector(
  [selectChosenDrafts, selectNeeds, selectVersions],
  (drafts, { issued }, versions) => {
    const docs = new Set(drafts.map(({ id }) => id));
    if (issued === null) return { needed: versions.filter(({ doc }) => docs.has(doc)), unheard: [] };
    const found = issued.map(({ doc, content }) => versions.find((one) => one.doc === doc && one.content === content));
    return {
      needed: [...new Set(found.flatMap((one) => one ?? []))],
      unheard: issued.flatMap(({ doc }, at) => (found[at] ? [] : [doc])),
    };
  },
);

/** Of those versions, what is not here, how much of it, and who has it. */
const selectLackedTexts = createSelector(
  [selectNeededVersions, selectRegisters, selectMemberSync, selectOwnHeads, selectExtents],
  ({ needed, unheard }, { documents }, members, ownHeads, extents) => {
    const behind = needed.filter(({ answer }) => answer === "behind");
    return {
      lackedVersions: behind.map((version) => ({
        name: version.reference || version.title,
        count: lackedEntries([version.id], extents, ownHeads ?? []),
        missing: version.missing.filter(Boolean),
        holders: members
          .filter(({ isKnown, heads }) => isKnown && lackedVersions([version], extents, heads).length === 0)
          .map(holderOf),
      })),
      unheardPapers: unheard.map((doc) => documents[doc]?.title ?? ""),
      versionEntries:
        lackedEntries(
          behind.map(({ id }) => id),
          extents,
          ownHeads ?? [],
        ) ?? 0,
    };
  },
);

/** All that is known of what is needed but which drafts open at once, which the window's own store tells; `extents` once the vault has told. */
export const selectOfflineFacts = createSelector(
  [
    selectChosenDrafts,
    selectNeeds,
    selectChosenFiles,
    selectLackedTexts,
    selectOwnLacks,
    selectMemberSync,
    (state: RootState) => selectCheckedLanguages(state),
  ],
  (drafts, { docs }, files, texts, lacked, members, checked): Omit<OfflineFacts, "shortcuts"> => ({
    ...texts,
    isWholeSpace: docs === null,
    drafts: drafts.map(({ id, title, lang }) => ({ doc: id, title, lang: spellingLanguageOf(lang) })),
    files,
    lackedEntries: lacked,
    ahead: members.filter(({ aheadCount }) => aheadCount > 0).map(holderOf),
    checked,
  }),
);

const holderOf = ({ member }: MemberSync): Holder => ({
  name: member.delegation || member.name,
  isConnected: member.isConnected,
});

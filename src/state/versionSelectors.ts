import { createSelector } from "@reduxjs/toolkit";
import { delegationCode } from "../domain/delegationCode.ts";
import type { DeviceId, DocId, MemberId, SpaceId } from "../domain/ids.ts";
import { mayConfirmVersions, mayCountersign } from "../domain/role.ts";
import { contentWords } from "../ledger/checkWords.ts";
import type { VersionVerdict } from "../workspace/versionChecks.ts";
import { selectIsRolledBack, selectMemberViews, selectOwnRole, selectRegisters } from "./selectors.ts";
import type { VersionRow } from "./session.ts";
import { selectFormer } from "./spaceSelectors.ts";
import type { RootState } from "./store.ts";

export { contentWords };

/** Who did something once; "" for names that nobody here knows. */
export interface Signer {
  readonly name: string;
  readonly code: string;
  readonly index: number;
}
export interface Countersigner extends Signer {
  readonly member: MemberId;
  readonly at: number;
  readonly isSigned: boolean;
}
/** A confirmed version as the screens show it. */
export interface VersionView extends Omit<VersionRow, "by"> {
  /** Of the draft; "" while its list has not come. */
  readonly title: string;
  readonly by: Signer;
  /** The machine whose entry it is. */
  readonly issuer: DeviceId;
  /** "unknown" until it was looked at the first time. */
  readonly answer: VersionVerdict["answer"] | "unknown";
  /** Names of those whose entries are not here. */
  readonly missing: readonly string[];
  /** Who has put their name to it too, in the order in which they did. */
  readonly countersigners: readonly Countersigner[];
  /** Another one of this draft was issued under the same number, by somebody who had not seen this one. */
  readonly isNumberTwice: boolean;
  /** Of the text that was confirmed. */
  readonly words: readonly string[];
  /** Of the text that this machine makes of the same entries, where that is another one; none where it is not. */
  readonly ownWords: readonly string[];
}

const NOBODY: Signer = { name: "", code: "?", index: 0 };

const isSameNumber = (a: VersionRow, b: VersionRow): boolean =>
  a.id !== b.id && a.doc === b.doc && a.issued !== null && a.issued.revision === b.issued?.revision;

const NONE: readonly VersionRow[] = [];
const selectRows = (state: RootState, space: SpaceId) => state.session.spaces[space]?.versions ?? NONE;
const selectVerdicts = (state: RootState) => state.versions;

/** Names of those who are in the space, and of those who were. */
export const selectSigners = createSelector(
  [selectMemberViews, selectFormer, selectRegisters],
  (members, former, { people }): ReadonlyMap<DeviceId, Signer> => {
    const signers = new Map<DeviceId, Signer>();
    for (const { device, member } of former) {
      const { name = "", delegation = "" } = people[member] ?? {};
      signers.set(device, { name: name || delegation, code: delegationCode(delegation) || "?", index: 0 });
    }
    for (const { device, name, delegation, code, index } of members)
      signers.set(device, { name: name || delegation, code, index });
    return signers;
  },
);

/** All of a space, the newest first. */
export const selectVersions = createSelector(
  [selectRows, selectVerdicts, selectSigners, selectRegisters],
  (rows, verdicts, signers, { documents }): readonly VersionView[] =>
    rows
      .map((row): VersionView => {
        const verdict = verdicts[row.id];
        return {
          ...row,
          title: documents[row.doc]?.title ?? "",
          by: signers.get(row.by) ?? NOBODY,
          issuer: row.by,
          countersigners: row.countersigned.map(({ by, member, at, isSigned }) => {
            return { ...(signers.get(by) ?? NOBODY), member, at, isSigned };
          }),
          isNumberTwice: rows.some((other) => isSameNumber(row, other)),
          answer: verdict?.answer ?? "unknown",
          missing: (verdict?.missing ?? []).map((device) => signers.get(device)?.name ?? ""),
          words: contentWords(row.content),
          ownWords: verdict?.own ? contentWords(verdict.own) : [],
        };
      })
      .sort((a, b) => b.at - a.at),
);

export const selectVersionsOf = createSelector(
  [selectVersions, (_state: RootState, _space: SpaceId, doc: DocId) => doc],
  (versions, doc) => versions.filter((version) => version.doc === doc),
);

/** Those that say something else than this machine. */
export const selectDifferingVersions = createSelector([selectVersions], (versions) =>
  versions.filter(({ answer }) => answer === "other" || answer === "forked"),
);

export const selectMayConfirm = (state: RootState, space: SpaceId): boolean => {
  const role = selectOwnRole(state, space);
  return role !== null && mayConfirmVersions(role) && !selectIsRolledBack(state, space);
};

/** This user may put their name to a revision that another has issued, has not done so, and has the same text. */
export function selectMayCountersign(state: RootState, space: SpaceId, version: VersionView): boolean {
  const role = selectOwnRole(state, space);
  if (!version.issued || version.answer !== "same" || role === null || !mayCountersign(role)) return false;
  if (selectIsRolledBack(state, space)) return false;
  const members = state.session.spaces[space]?.members ?? [];
  const own = members.find(({ device }) => device === state.session.spaces[space]?.self)?.member;
  const issuer = members.find(({ device }) => device === version.issuer)?.member;
  return own !== undefined && own !== issuer && !version.countersigners.some(({ member }) => member === own);
}

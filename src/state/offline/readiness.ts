import type { AssetState } from "../../domain/asset.ts";
import type { DocId, Hash } from "../../domain/ids.ts";
import type { SpellingLanguage } from "../../documents/spelling/spellingLanguage.ts";

/** What is known of the things that a choice of drafts is made of. */
export interface OfflineFacts {
  readonly drafts: readonly { readonly doc: DocId; readonly title: string; readonly lang: SpellingLanguage | null }[];
  /** Drafts that open here at once, without reading their log. */
  readonly shortcuts: ReadonlySet<DocId>;
  readonly files: readonly FileFacts[];
  /** Confirmed versions that are needed and are not whole here. */
  readonly lackedVersions: readonly LackedVersion[];
  /** Papers at a revision of which this machine has not heard, by the titles of their drafts. */
  readonly unheardPapers: readonly string[];
  /** Entries that the lacked versions are made of and that are not here, each once. */
  readonly versionEntries: number;
  /** All of the space is to be here. */
  readonly isWholeSpace: boolean;
  /** Entries that others have told of and that are not here; null while nobody has told anything. */
  readonly lackedEntries: number | null;
  /** Members who told of such entries. */
  readonly ahead: readonly Holder[];
  /** Languages whose words can be checked here. */
  readonly checked: readonly SpellingLanguage[];
}

/** Who holds something, and whether they are here now. */
export interface Holder {
  readonly name: string;
  readonly isConnected: boolean;
}

export interface LackedVersion {
  readonly name: string;
  /** How many of its entries are not here; null where that is not known. */
  readonly count: number | null;
  /** Whose entries they are. */
  readonly missing: readonly string[];
  /** Who has all of it, as far as they have told. */
  readonly holders: readonly Holder[];
}

export interface FileFacts {
  readonly asset: Hash;
  readonly name: string;
  readonly sizeBytes: number;
  readonly hereBytes: number;
  /** Null until the vault has told. */
  readonly state: AssetState | null;
  /** Who attached it; "" when nobody knows. */
  readonly by: string;
}

/** Something that is not on this machine. `canFetch`: the button of the section does something about it now. */
export type OfflineLack = { readonly canFetch: boolean } & (
  | { readonly kind: "entries"; readonly count: number; readonly holders: readonly Holder[] }
  | { readonly kind: "version"; readonly version: LackedVersion }
  | { readonly kind: "paper"; readonly title: string; readonly holders: readonly Holder[] }
  | { readonly kind: "file"; readonly file: FileFacts }
  | { readonly kind: "shortcut"; readonly docs: readonly DocId[] }
  | { readonly kind: "dictionary"; readonly lang: SpellingLanguage }
);

export interface Readiness {
  readonly lacks: readonly OfflineLack[];
  readonly isReady: boolean;
  /** Nobody has told what there is: being ready is then a guess. */
  readonly isGuess: boolean;
  /** Entries of the space that are not here and of which only they themselves will tell to what they belong. */
  readonly unplaced: { readonly count: number; readonly holders: readonly Holder[] };
  readonly drafts: number;
  readonly files: number;
  /** Bytes of the files that are here, and of all of them. */
  readonly hereBytes: number;
  readonly totalBytes: number;
}

/** What this machine has and lacks to work on these drafts without any network. */
export function readiness(facts: OfflineFacts): Readiness {
  const lacks: OfflineLack[] = [
    ...entryLacks(facts),
    ...paperLacks(facts),
    ...versionLacks(facts),
    ...fileLacks(facts),
  ];
  const slow = facts.drafts.filter(({ doc }) => !facts.shortcuts.has(doc)).map(({ doc }) => doc);
  if (slow.length > 0) lacks.push({ kind: "shortcut", docs: slow, canFetch: true });
  const langs = new Set(facts.drafts.flatMap(({ lang }) => (lang ? [lang] : [])));
  // Only a person can add a dictionary.
  for (const lang of langs)
    if (!facts.checked.includes(lang)) lacks.push({ kind: "dictionary", lang, canFetch: false });
  return {
    lacks,
    isReady: lacks.length === 0,
    isGuess: facts.lackedEntries === null,
    unplaced: {
      count: facts.isWholeSpace ? 0 : Math.max(0, (facts.lackedEntries ?? 0) - facts.versionEntries),
      holders: facts.ahead,
    },
    drafts: facts.drafts.length,
    files: facts.files.length,
    hereBytes: facts.files.reduce((sum, { hereBytes }) => sum + hereBytes, 0),
    totalBytes: facts.files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
  };
}

/** They come by themselves from whoever is here; nothing has to be pressed for them. */
function entryLacks({ isWholeSpace, lackedEntries, ahead }: OfflineFacts): OfflineLack[] {
  const count = isWholeSpace ? (lackedEntries ?? 0) : 0;
  return count === 0 ? [] : [{ kind: "entries", count, holders: ahead, canFetch: false }];
}

const paperLacks = ({ unheardPapers, ahead }: OfflineFacts): OfflineLack[] =>
  unheardPapers.map((title) => ({ kind: "paper", title, holders: ahead, canFetch: false }));

const versionLacks = ({ lackedVersions }: OfflineFacts): OfflineLack[] =>
  lackedVersions.map((version) => ({ kind: "version", version, canFetch: false }));

function fileLacks({ files }: OfflineFacts): OfflineLack[] {
  return files
    .filter(({ state }) => state !== "here")
    .map((file) => ({ kind: "file", file, canFetch: file.state === "stopped" || file.state === "overLimit" }));
}

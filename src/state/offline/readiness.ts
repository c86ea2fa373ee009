import type { AssetState } from "../../domain/asset.ts";
import type { DocId, Hash } from "../../domain/ids.ts";
import type { SpellingLanguage } from "../../documents/spelling/spellingLanguage.ts";

/** What is known of the things that a choice of drafts is made of. */
export interface OfflineFacts {
  readonly drafts: readonly { readonly doc: DocId; readonly title: string; readonly lang: SpellingLanguage | null }[];
  /** Drafts that open here at once, without reading their log. */
  readonly shortcuts: ReadonlySet<DocId>;
  readonly files: readonly FileFacts[];
  /** Confirmed versions of these drafts of which entries are not here, and whose. */
  readonly lackedVersions: readonly { readonly name: string; readonly missing: readonly string[] }[];
  /** Entries that others have told of and that are not here; null while nobody has told anything. */
  readonly lackedEntries: number | null;
  /** Members who told of such entries. */
  readonly ahead: readonly { readonly name: string; readonly isConnected: boolean }[];
  /** Languages whose words can be checked here. */
  readonly checked: readonly SpellingLanguage[];
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
  | { readonly kind: "entries"; readonly count: number; readonly holders: readonly string[] }
  | { readonly kind: "version"; readonly name: string; readonly holders: readonly string[] }
  | { readonly kind: "file"; readonly file: FileFacts }
  | { readonly kind: "shortcut"; readonly docs: readonly DocId[] }
  | { readonly kind: "dictionary"; readonly lang: SpellingLanguage }
);

export interface Readiness {
  readonly lacks: readonly OfflineLack[];
  readonly isReady: boolean;
  /** Nobody has told what there is: being ready is then a guess. */
  readonly isGuess: boolean;
  readonly drafts: number;
  readonly files: number;
  /** Bytes of the files that are here, and of all of them. */
  readonly hereBytes: number;
  readonly totalBytes: number;
}

/** What this machine has and lacks to work on these drafts without any network. */
export function readiness(facts: OfflineFacts): Readiness {
  const lacks: OfflineLack[] = [...entryLacks(facts), ...versionLacks(facts), ...fileLacks(facts)];
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
    drafts: facts.drafts.length,
    files: facts.files.length,
    hereBytes: facts.files.reduce((sum, { hereBytes }) => sum + hereBytes, 0),
    totalBytes: facts.files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
  };
}

/** They come by themselves from whoever is here; nothing has to be pressed for them. */
function entryLacks({ lackedEntries, ahead }: OfflineFacts): OfflineLack[] {
  const count = lackedEntries ?? 0;
  return count === 0 ? [] : [{ kind: "entries", count, holders: ahead.map(({ name }) => name), canFetch: false }];
}

const versionLacks = ({ lackedVersions }: OfflineFacts): OfflineLack[] =>
  lackedVersions.map(({ name, missing }) => ({ kind: "version", name, holders: missing, canFetch: false }));

function fileLacks({ files }: OfflineFacts): OfflineLack[] {
  return files
    .filter(({ state }) => state !== "here")
    .map((file) => ({ kind: "file", file, canFetch: file.state === "stopped" || file.state === "overLimit" }));
}

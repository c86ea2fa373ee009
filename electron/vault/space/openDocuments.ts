import { type DeviceId, type DocId, isDeviceId, isDocId, type SpaceId } from "../../../src/domain/ids.ts";
import type { Problem } from "../../../src/domain/problem.ts";
import { ok, type Result } from "../../../src/domain/result.ts";
import { decodeEntry, kindOfEntry } from "../../../src/ledger/entry.ts";
import type { Covers } from "../../../src/ledger/logStore.ts";
import type { StoredEnvelope } from "../../../src/ledger/types.ts";
import type { Identity } from "../identity.ts";
import type { NetLink } from "../netLink.ts";
import { type Opened, openRows, type PrunedStretch } from "./openRows.ts";
import type { Space } from "./space.ts";

export interface OpenDocumentsOptions {
  readonly identity: Identity;
  readonly net: NetLink;
  /** A fold stands in the log of a document that is being read. */
  readonly foldSeen: (space: Space, device: DeviceId, seq: number) => void;
  readonly opened: (space: SpaceId, doc: DocId, envelopes: readonly Opened[]) => void;
}

/** As it comes from the window: the schema's record may hold `undefined` as far as types go. */
type Given = Readonly<Record<DeviceId, number | undefined>>;

/** What the window has been given of one document. */
interface OpenDocument {
  readonly given: Map<DeviceId, number>;
  /** What arrives while the log is still being read; null once it goes straight on. */
  held: Opened[] | null;
  /** What stands behind a gap whose fold has not come yet. */
  behindGap: Opened[];
  count: number;
}

/** The documents that the window shows: read from the log once, then live. Each envelope is given once, per device in order. */
export function createOpenDocuments({ identity, net, foldSeen, opened }: OpenDocumentsOptions) {
  const documents = new Map<string, OpenDocument>();
  const keyOf = (space: SpaceId, doc: DocId): string => `${space}/${doc}`;

  const give = (space: Space, doc: DocId, document: OpenDocument, envelopes: readonly Opened[]): void => {
    const waiting = document.behindGap.splice(0);
    const inOrder = waiting.length > 0 ? bySeq([...waiting, ...envelopes]) : envelopes;
    const fresh = inOrder.filter((envelope) => {
      const { device, seq } = envelope;
      if (seq <= (document.given.get(device) ?? 0)) return false;
      const isBehindGap = seq >= space.gaps.limitOf(device);
      if (isBehindGap) document.behindGap.push(envelope);
      else document.given.set(device, seq);
      return !isBehindGap;
    });
    document.count += fresh.length;
    if (fresh.length > 0) opened(space.id, doc, fresh);
  };
  const readTag = async (
    space: Space,
    doc: DocId,
    tag: string,
    covers: Covers,
    take: (page: Opened[], pruned: readonly PrunedStretch[], rows: readonly StoredEnvelope[]) => void,
  ) => {
    let cursor = "";
    return net.withNet(async (session) => {
      for (;;) {
        const page = await session.call.tail({ space: space.id, docTag: tag, covers, cursor });
        if (!page.ok) {
          // The next net starts from the beginning; what was given already is left out by `give`.
          cursor = "";
          return page;
        }
        if (page.value.rows.length === 0) return ok(undefined);
        for (const row of page.value.rows) if (kindOfEntry(row.entry) === "fold") foldSeen(space, row.device, row.seq);
        take(openRows(space, doc, page.value.rows, page.value.pruned), page.value.pruned, page.value.rows);
        cursor = page.value.next;
      }
    });
  };
  const read = async (space: Space, doc: DocId, covers: Covers, document: OpenDocument): Promise<Result<void>> => {
    const isCurrent = (): boolean => documents.get(keyOf(space.id, doc)) === document;
    let late: Opened[] = [];
    const unopened = await readTag(
      space,
      doc,
      identity.unopenedTag(space.id),
      covers,
      (page) => void late.push(...page),
    );
    if (!unopened.ok) return unopened;
    // A fold stands behind what was written while it was made, and speaks for what was written before.
    let behindFold: Opened[] | null = null;
    const tagged = await readTag(space, doc, identity.docTag(space.id, doc), covers, (page, pruned) => {
      if (!isCurrent()) return;
      if (pruned.length > 0) behindFold ??= [];
      if (behindFold) return void behindFold.push(...page);
      const merged = mergeLate(late, page);
      late = merged.left;
      give(space, doc, document, merged.page);
    });
    if (!tagged.ok || !isCurrent()) return tagged.ok ? ok(undefined) : tagged;
    const rest = [...(behindFold ?? []), ...late, ...openRows(space, doc, space.given.all()), ...(document.held ?? [])];
    document.held = null;
    give(space, doc, document, bySeq(rest));
    return ok(undefined);
  };

  return {
    /** Streams what `covers` lacks, then goes on live. Answers how many envelopes that were. */
    async open(space: Space, doc: DocId, covers: Given): Promise<Result<{ count: number }, Problem>> {
      const given = new Map(
        Object.entries(coversOf(covers)).flatMap(([device, seq]) =>
          isDeviceId(device) ? [[device, seq] as const] : [],
        ),
      );
      const document: OpenDocument = { given, held: [], behindGap: [], count: 0 };
      documents.set(keyOf(space.id, doc), document);
      const result = await read(space, doc, Object.fromEntries(given), document);
      return result.ok ? ok({ count: document.count }) : result;
    },
    /**
     * Once, whether the document is open or not, and nothing live: what it says up to these ends, in any order and some of it
     * twice. Answers whose entries before them cannot be read yet for want of a key.
     */
    async readUpTo(
      space: Space,
      doc: DocId,
      ends: ReadonlyMap<DeviceId, number>,
      take: (envelopes: readonly Opened[]) => void,
    ): Promise<Result<ReadonlySet<DeviceId>, Problem>> {
      const isWithin = ({ device, seq }: { readonly device: DeviceId; readonly seq: number }): boolean =>
        seq <= (ends.get(device) ?? 0);
      const keyless = new Set<DeviceId>();
      for (const tag of [identity.unopenedTag(space.id), identity.docTag(space.id, doc)]) {
        const read = await readTag(space, doc, tag, {}, (page, _pruned, rows) => {
          take(page.filter(isWithin));
          for (const row of rows) if (isWithin(row) && lacksKey(space, row)) keyless.add(row.device);
        });
        if (!read.ok) return read;
      }
      take(openRows(space, doc, space.given.all()).filter(isWithin));
      return ok(keyless);
    },
    /** Whether another machine has written in it beyond `covers`. */
    async hasNews(space: Space, doc: DocId, given: Given): Promise<Result<boolean, Problem>> {
      let isNews = false;
      const read = await readTag(space, doc, identity.docTag(space.id, doc), coversOf(given), (page) => {
        isNews ||= page.some(({ device }) => device !== identity.device);
      });
      return read.ok ? ok(isNews) : read;
    },
    /** A key has come, or late work was adopted: the open documents get what can be opened now. */
    async readLate(space: Space): Promise<Result<void, Problem>> {
      for (const [key, document] of documents) {
        const doc = key.slice(space.id.length + 1);
        // One that is being read sees the key by itself.
        if (!key.startsWith(space.id) || !isDocId(doc) || document.held) continue;
        const late: Opened[] = [];
        const covers = Object.fromEntries(document.given);
        for (const tag of [identity.unopenedTag(space.id), identity.docTag(space.id, doc)]) {
          const read = await readTag(space, doc, tag, covers, (page) => late.push(...page));
          if (!read.ok) return read;
        }
        if (documents.get(key) === document) give(space, doc, document, bySeq(late));
      }
      return ok(undefined);
    },
    close(space: SpaceId, doc: DocId): void {
      documents.delete(keyOf(space, doc));
    },
    /** The window has gone: whoever comes next opens anew. */
    closeAll: (): void => documents.clear(),
    /** False when the document is not open. */
    arrived(space: Space, doc: DocId, envelopes: readonly Opened[]): boolean {
      const document = documents.get(keyOf(space.id, doc));
      if (!document) return false;
      if (document.held) document.held.push(...envelopes);
      else give(space, doc, document, envelopes);
      return true;
    },
    /** A fold has come for which a gap has waited: what stood behind the gap may go on. */
    foldCame(space: Space): void {
      for (const [key, document] of documents) {
        const doc = key.slice(space.id.length + 1);
        if (key.startsWith(space.id) && isDocId(doc)) give(space, doc, document, []);
      }
    },
    /** An own cut: the window has it already. */
    wrote(space: SpaceId, doc: DocId, seq: number): void {
      const document = documents.get(keyOf(space, doc));
      if (document && !document.held) document.given.set(identity.device, seq);
    },
  };
}
export type OpenDocuments = ReturnType<typeof createOpenDocuments>;

const coversOf = (given: Given): Covers =>
  Object.fromEntries(Object.entries(given).map(([device, seq]) => [device, seq ?? 0]));

function lacksKey(space: Space, row: StoredEnvelope): boolean {
  const entry = row.lane === "content" ? decodeEntry(row.entry) : null;
  return entry !== null && space.keys.get(entry.keyId) === null;
}

/** Puts envelopes that were opened late where they belong: before later ones of the same device. */
function mergeLate(late: readonly Opened[], page: readonly Opened[]): { page: Opened[]; left: Opened[] } {
  const last = new Map(page.map(({ device, seq }) => [device, seq]));
  const due = late.filter(({ device, seq }) => seq < (last.get(device) ?? 0));
  return {
    page: due.length === 0 ? [...page] : bySeq([...due, ...page]),
    left: late.filter((one) => !due.includes(one)),
  };
}

const bySeq = (envelopes: readonly Opened[]): Opened[] => [...envelopes].sort((a, b) => a.seq - b.seq);

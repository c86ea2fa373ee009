import type * as v from "valibot";
import type { DeviceId, DocId, Hash } from "../../../src/domain/ids.ts";
import { type Problem, problem } from "../../../src/domain/problem.ts";
import { err, ok, type Result } from "../../../src/domain/result.ts";
import { mayConfirmVersions } from "../../../src/domain/role.ts";
import type { VersionEnd } from "../../../src/ledger/checkpoint/checkpointBody.ts";
import { compareEnds, versionEnds } from "../../../src/ledger/checkpoint/compareCheckpoint.ts";
import { type IssuedRevision, revisionStatement } from "../../../src/ledger/checkpoint/revisionStatement.ts";
import { isCutSince, versionMembership } from "../../../src/ledger/checkpoint/versionMembership.ts";
import { epochNumber, type Membership } from "../../../src/ledger/membership/membership.ts";
import type { ControlOp, Head } from "../../../src/ledger/types.ts";
import type { vaultForUi } from "../../bridge/vaultForUi.ts";
import type { Core } from "../core.ts";
import { verifySignature } from "../crypto/ed25519.ts";
import { authorityNotice } from "../membershipNotice.ts";
import { confirmed } from "../members/memberActs.ts";
import { inPortions } from "../space/inPortions.ts";
import type { Opened } from "../space/openRows.ts";
import type { Space } from "../space/space.ts";
import { openCheckpoint, sealCheckpoint } from "./checkpointSeal.ts";
import { countedEnds } from "./countedEnds.ts";
import { endHashes } from "./endHashes.ts";

type Calls = (typeof vaultForUi)["calls"];
type ReadWish = v.InferOutput<Calls["readVersion"]["input"]>;
type Read = Promise<Result<v.InferOutput<Calls["readVersion"]["output"]>, Problem>>;
type ConfirmWish = v.InferOutput<Calls["confirmVersion"]["input"]>;

/** The entries that make up a version, and the control logs that say which of them count. */
interface Extent {
  readonly doc: DocId;
  readonly ends: readonly VersionEnd[];
  readonly after: readonly Head[];
}

/** The text of a document at one point of all logs: read for the window, which makes the content of it; and confirmed. */
export function createVersions(core: Core) {
  /** What was read of now last: only what a person has seen can be confirmed. */
  let last: (Extent & { readonly space: Space; readonly reading: number }) | null = null;

  /** Streams what lies within `ends`. Answers whose entries can not be read yet. */
  const stream = async (space: Space, extent: Extent, reading: number, judged: Membership) => {
    const seqs = new Map(extent.ends.map(({ device, seq }) => [device, seq]));
    const authors = new Set<DeviceId>();
    const give = (opened: readonly Opened[]): void => {
      for (const { device } of opened) authors.add(device);
      const envelopes = opened.map(({ device, seq, keyId, body: { time, deps, update } }) => {
        return { device, seq, time, deps: [...deps], epoch: epochNumber(judged, keyId), update };
      });
      for (const portion of inPortions(envelopes)) core.notifyUi("versionRead", { reading, envelopes: portion });
    };
    // What is pruned while it is read would be there twice, or not at all.
    await core.folds.hold();
    const read = await core.documents.readUpTo(space, extent.doc, seqs, give);
    core.folds.release();
    return read.ok ? ok({ keyless: [...read.value], authors }) : read;
  };

  const answerFor = async (space: Space, extent: Extent, reading: number): Promise<Result<Answered, Problem>> => {
    const { ends, after } = extent;
    const judged = versionMembership(space.id, space.control.ops(), after, verifySignature);
    const authority = authorityNotice(judged);
    if (isCutSince(space.membership(), space.control.ops(), ends, after))
      return ok({ answer: "cut", missing: [], authority, authors: new Set() });
    const hashes = await endHashes(core, space, ends);
    if (!hashes.ok) return hashes;
    const { answer, missing } = compareEnds(ends, (device) => hashes.value.get(device));
    if (answer !== "whole") return ok({ answer, missing: [...missing], authority, authors: new Set() });
    const read = await stream(space, extent, reading, judged);
    if (!read.ok) return read;
    const { keyless, authors } = read.value;
    return ok({ answer: keyless.length > 0 ? "behind" : "whole", missing: keyless, authority, authors });
  };

  return {
    async read(space: Space, { doc, version, reading, isToLook = false }: ReadWish): Read {
      if (!version && !isToLook) last = null;
      const extent = version ? extentOf(space, doc, version) : await extentOfNow(core, space, doc);
      if (!extent.ok) return extent;
      const answered = await answerFor(space, extent.value, reading);
      if (!answered.ok) return answered;
      const { answer, missing, authority, authors } = answered.value;
      const ends = extent.value.ends.filter(({ device }) => version !== null || authors.has(device));
      if (!version && !isToLook && answer === "whole") last = { ...extent.value, ends, space, reading };
      return ok({ answer, missing, authority, ends: ends.map(({ device, seq }) => ({ device, seq })) });
    },
    async confirm(
      space: Space,
      { reading, reference, content, title, issue }: ConfirmWish,
    ): Promise<Result<undefined, Problem>> {
      const role = space.ownRole();
      if (!role || !mayConfirmVersions(role)) return err(problem("roleMayNotWrite", "checkpoint"));
      const seen = last;
      if (seen?.reading !== reading || seen.space !== space) return err(problem("unknownDocument", "version"));
      const { doc, ends, after } = seen;
      const key = space.keys.current();
      if (!key) return err(problem("notMember", "key"));
      const at = Math.floor(core.now());
      const said = { doc, reference, ends, content };
      const issued = issue && signIssue(core, { space: space.id, by: space.self, at, body: said, as: issue });
      const body = sealCheckpoint(space.id, space.self, { ...said, ...(issued && { issued }) }, key, core.random);
      // Not the heads of the moment of signing: the content was made under those of the moment of reading.
      const makeOps = (): ControlOp[] => [{ type: "checkpoint", after, at, body }];
      if (issue) return confirmed(core, space, "issueRevision", `${reference}, ${title}`, makeOps);
      return confirmed(core, space, "confirmVersion", title, makeOps);
    },
  };
}
export type Versions = ReturnType<typeof createVersions>;

const signIssue = (core: Core, revision: IssuedRevision) => ({
  as: revision.as,
  signature: core.identity.sign(revisionStatement(revision)),
});

interface Answered {
  readonly answer: "whole" | "behind" | "forked" | "cut";
  readonly missing: DeviceId[];
  readonly authority: ReturnType<typeof authorityNotice>;
  /** Who has an entry in the document within the ends. */
  readonly authors: ReadonlySet<DeviceId>;
}

function extentOf(space: Space, doc: DocId, version: Hash): Result<Extent, Problem> {
  const checkpoint = space.membership().checkpoints.find(({ hash }) => hash === version);
  const body = checkpoint && openCheckpoint(space.id, checkpoint, space.keys);
  if (!checkpoint || !body || body === "sealed" || body.doc !== doc) return err(problem("unknownDocument", "version"));
  return ok({ doc, ends: body.ends, after: checkpoint.after });
}

async function extentOfNow(core: Core, space: Space, doc: DocId): Promise<Result<Extent, Problem>> {
  const after = space.settledHeads();
  const counted = countedEnds(space);
  const hashes = await endHashes(
    core,
    space,
    counted.filter(({ hash }) => hash === null),
  );
  if (!hashes.ok) return hashes;
  const ends = counted.flatMap(({ device, seq, hash }): VersionEnd[] => {
    const known = hash ?? hashes.value.get(device);
    return known ? [{ device, seq, hash: known }] : [];
  });
  return ok({ doc, ends: versionEnds(ends), after });
}

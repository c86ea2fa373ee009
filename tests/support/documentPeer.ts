import * as Y from "yjs";
import type { DeviceId, DocId, SpaceId } from "../../src/domain/ids.ts";
import type { Role } from "../../src/domain/role.ts";
import type { Authority } from "../../src/ledger/validator/authority.ts";
import { fixedAuthority } from "./fixedAuthority.ts";
import { clientIdOf } from "../../src/ledger/clientId.ts";
import {
  createDocumentValidator,
  type JudgedEnvelope,
  type Judgement,
} from "../../src/ledger/validator/documentValidator.ts";

export interface PeerOptions {
  readonly space: SpaceId;
  readonly doc: DocId;
  readonly device: DeviceId;
  readonly roleOf?: (device: DeviceId) => Role | null;
  /** Instead of `roleOf`, where the membership changes. */
  readonly authority?: Authority;
}

/** One member's copy of one document, without vault and net: what it cuts and what its validator lets in. */
export function createDocumentPeer(options: PeerOptions) {
  const { space, doc: id, device, roleOf, authority = fixedAuthority(roleOf) } = options;
  const doc = new Y.Doc({ gc: false });
  const validator = createDocumentValidator({ space, doc: id, authority });
  const client = clientIdOf(space, id, device);
  doc.clientID = client;
  let seq = 0;
  const made: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array, origin: unknown) => {
    if (origin !== "remote") made.push(update);
  });

  const receive = (envelope: JudgedEnvelope): Judgement => {
    const judgement = validator.judge(envelope);
    if (judgement.verdict === "accept") Y.applyUpdate(doc, envelope.update, "remote");
    // Yjs takes another id when it reads its own structs.
    doc.clientID = client;
    return judgement;
  };
  /** An envelope around any update at all, with honest seq and deps. */
  const wrap = (update: Uint8Array): JudgedEnvelope => ({
    device,
    seq: ++seq,
    deps: validator.depsOf(device),
    epoch: 1,
    update,
  });
  return {
    doc,
    device,
    client,
    validator,
    receive,
    wrap,
    /** Edits and cuts: the envelope has passed the own validator, as on the real road. */
    edit(change: (doc: Y.Doc) => void): JudgedEnvelope {
      made.length = 0;
      doc.transact(() => change(doc), "local");
      const envelope = wrap(made.length === 1 && made[0] ? made[0] : Y.mergeUpdates(made));
      validator.judge(envelope);
      return envelope;
    },
    text: (): string => doc.getText("blocks").toString(),
  };
}
export type DocumentPeer = ReturnType<typeof createDocumentPeer>;

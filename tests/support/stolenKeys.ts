import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Identity, identityOf } from "../../electron/vault/identity.ts";
import { decodeSecrets } from "../../electron/vault/keep/secrets.ts";
import type { SpaceId } from "../../src/domain/ids.ts";
import { chainHashes } from "../../src/ledger/chain.ts";
import { signedBytes } from "../../src/ledger/envelopeHash.ts";
import { NO_KEY } from "../../src/ledger/keyId.ts";
import { encodeOp } from "../../src/ledger/op.ts";
import { encodeRun } from "../../src/ledger/run.ts";
import type { ControlOp, Head, Run, RunEntry } from "../../src/ledger/types.ts";
import type { TestMember } from "./testMember.ts";

/** The keys of a member that works against the others: its own vault would never sign what is forged with them. */
export async function keysOf(member: TestMember): Promise<Identity> {
  const file: { wrapped: string } = JSON.parse(await readFile(join(member.directory, "keys.json"), "utf8"));
  const unwrapped = await member.main.client.unwrap({ wrapped: new Uint8Array(Buffer.from(file.wrapped, "base64")) });
  const secrets = unwrapped.ok ? decodeSecrets(unwrapped.value) : null;
  if (!secrets) throw new Error("no keys");
  return identityOf(secrets);
}

/** A rightly signed run of any entries. */
export function signRun(keys: Pick<Identity, "sign">, run: Omit<Run, "signature">): Uint8Array {
  const last = chainHashes(run).at(-1);
  if (!last) throw new Error("a run has entries");
  return encodeRun({ ...run, signature: keys.sign(signedBytes(last)) });
}

/** Control ops that follow `head` in the log of these keys. */
export function controlRun(
  keys: Identity,
  space: SpaceId,
  head: Pick<Head, "seq" | "hash">,
  ops: readonly ControlOp[],
): Uint8Array {
  const entries: RunEntry[] = ops.map((op) => ({
    kind: "member",
    keyId: NO_KEY,
    nonce: new Uint8Array(0),
    body: encodeOp(op),
  }));
  return signRun(keys, {
    space,
    device: keys.device,
    lane: "control",
    firstSeq: head.seq + 1,
    prev: head.hash,
    entries,
  });
}

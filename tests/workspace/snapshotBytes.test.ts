import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { applyKept } from "../../src/workspace/applyUpdates.ts";
import { decodeSnapshot, encodeSnapshot } from "../../src/workspace/snapshotBytes.ts";

const validatorState = Uint8Array.of(7, 8, 9);

function writtenDoc(): Y.Doc {
  const doc = new Y.Doc({ gc: false });
  doc.getText("t").insert(0, "Each city was heard.");
  doc.getText("t").delete(0, 5);
  return doc;
}

test("a snapshot that an older version has kept is still read, with all that was deleted", () => {
  const doc = writtenDoc();
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, 1);
  encoding.writeVarUint8Array(encoder, validatorState);
  encoding.writeVarUint8Array(encoder, Y.encodeStateAsUpdate(doc));
  const read = decodeSnapshot(encoding.toUint8Array(encoder));
  if (!read.ok) throw new Error(read.error.code);
  expect(read.value.validatorState).toEqual(validatorState);
  const again = new Y.Doc({ gc: false });
  applyKept(again, read.value.update, { type: "load" });
  expect(Y.encodeStateAsUpdate(again)).toEqual(Y.encodeStateAsUpdate(doc));
});

test("a snapshot that a newer version has kept is left alone", () => {
  const bytes = encodeSnapshot({ validatorState, update: Y.encodeStateAsUpdateV2(writtenDoc()) });
  expect(decoding.readVarUint(decoding.createDecoder(bytes))).toBe(3);
  bytes[0] = 4;
  expect(decodeSnapshot(bytes)).toMatchObject({ ok: false, error: { code: "storeNewer" } });
});

import { createHash } from "node:crypto";
import { type DocKind, DOC_KINDS } from "../../src/domain/docKind.ts";
import {
  type DeviceId,
  type DocId,
  type Hash,
  isDeviceId,
  isDocId,
  isHash,
  isKeyId,
  isSpaceId,
  type KeyId,
  type SpaceId,
} from "../../src/domain/ids.ts";
import { idOf } from "../../src/ledger/idOf.ts";

const hex = (text: string): string => createHash("sha256").update(text).digest("hex");

/** Ids that look real and are the same in every run; no key belongs to them. */
export const someSpace = (name = "space"): SpaceId => idOf(isSpaceId, hex(`space ${name}`));
export const someDevice = (name: string): DeviceId => idOf(isDeviceId, hex(`device ${name}`));
export const someHash = (name: string): Hash => idOf(isHash, hex(`hash ${name}`));
export const someKeyId = (name = "key"): KeyId => idOf(isKeyId, hex(`key ${name}`).slice(0, 16));
export const someDoc = (kind: DocKind = "body", name = "doc"): DocId =>
  idOf(isDocId, DOC_KINDS[kind].toString(16).padStart(2, "0") + hex(`doc ${name}`).slice(0, 30));

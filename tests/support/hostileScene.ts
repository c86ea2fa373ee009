import { expect } from "vitest";
import type { DocKind } from "../../src/domain/docKind.ts";
import type { DeviceId } from "../../src/domain/ids.ts";
import type { RefusalCode } from "../../src/domain/refusal.ts";
import type { Role } from "../../src/domain/role.ts";
import { createDocumentPeer, type DocumentPeer } from "./documentPeer.ts";
import { someDevice, someDoc, someSpace } from "./ledgerIds.ts";

export interface HostileScene {
  readonly victim: DocumentPeer;
  readonly attacker: DocumentPeer;
  /** The update reaches the victim in an honest envelope of the attacker: refused with this code, text unchanged. */
  expectRefused(update: Uint8Array, code: RefusalCode): void;
}

export const VICTIM_TEXT = "The cities agree.";

/** A victim that has written, and an attacker that has read it, in one document; both members with these roles. */
export function hostileScene(kind: DocKind = "body", attackerRole: Role = "editor"): HostileScene {
  const [victimDevice, attackerDevice] = [someDevice("victim"), someDevice("attacker")];
  const roleOf = (device: DeviceId): Role => (device === attackerDevice ? attackerRole : "chair");
  const at = { space: someSpace(), doc: someDoc(kind), roleOf };
  const victim = createDocumentPeer({ ...at, device: victimDevice });
  const attacker = createDocumentPeer({ ...at, device: attackerDevice });
  const root = kind === "discussion" ? "threads" : "blocks";
  attacker.receive(victim.edit((doc) => doc.getText(root).insert(0, VICTIM_TEXT)));
  const textOf = (peer: DocumentPeer): string => peer.doc.getText(root).toString();
  return {
    victim,
    attacker,
    expectRefused(update, code) {
      const state = victim.validator.exportState().byteLength;
      expect(victim.receive(attacker.wrap(update))).toMatchObject({ verdict: "refuse", reason: { code } });
      expect(textOf(victim)).toBe(VICTIM_TEXT);
      expect(victim.doc.store.pendingStructs).toBeNull();
      expect(victim.doc.store.pendingDs).toBeNull();
      // What was refused leaves nothing behind but a number or two.
      expect(victim.validator.exportState().byteLength).toBeLessThan(state + 60);
    },
  };
}

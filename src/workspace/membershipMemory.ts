import * as v from "valibot";
import { vaultForUi } from "../../electron/bridge/vaultForUi.ts";
import type { Notices } from "./notices.ts";
import { readSealed, type SealedShelf, writeSealed } from "./sealedValue.ts";

type Membership = Notices<typeof vaultForUi>["membership"];

/** Under which name they are kept. */
export const MEMBERSHIPS = "memberships";
const parser = v.safeParser(v.pipe(v.string(), v.parseJson(), v.array(vaultForUi.notices.membership)));

/**
 * The spaces of this machine as the vault told them last, sealed. A window that has just come up shows what it knows
 * before the log has been read; the vault's own word follows, and counts.
 */
export interface MembershipMemory {
  /** Empty when nothing is remembered, or nothing that can be opened or understood. Asks for an open vault. */
  recall(): Promise<readonly Membership[]>;
  /** Writes what is not remembered yet. A failed write loses nothing but a quicker start. */
  remember(memberships: readonly Membership[]): void;
}

export function createMembershipMemory(shelf: SealedShelf): MembershipMemory {
  let remembered = "";
  let wanted = "";
  let isWriting = false;

  const write = async (): Promise<void> => {
    if (isWriting) return;
    isWriting = true;
    for (let text = wanted; text !== remembered; text = wanted) {
      if (!(await writeSealed(shelf, MEMBERSHIPS, text))) break;
      remembered = text;
    }
    isWriting = false;
  };
  return {
    async recall() {
      remembered = (await readSealed(shelf, MEMBERSHIPS)) ?? "";
      const parsed = parser(remembered);
      return parsed.success ? parsed.output : [];
    },
    remember(memberships) {
      wanted = JSON.stringify(memberships);
      void write();
    },
  };
}

import { expect } from "@playwright/test";
import type { City } from "../../../scripts/demo/city.mjs";
import { meetInDraft, pairAtWork } from "./pairAtWork.ts";
import type { Room } from "./room.ts";

/** Who came after Wrocław, and as what. */
const LATER = { Kyiv: "secretariat", Observer: "observer", Delegate: "delegate", Neuchâtel: "delegate" } as const;

/** How many members there are: Lublin, who chairs, Wrocław, who edits, and who came later. */
export const EVERYBODY = 2 + Object.keys(LATER).length;

/** Puts the profiles of everybody here: all are members, know each other and have read the draft of Lublin. */
export async function beginWithEverybody(room: Room): Promise<void> {
  await room.begin("Lublin writes, everybody comes", async (first) => {
    const { lublin, wroclaw } = await pairAtWork(first);
    const all: City[] = [lublin, wroclaw];
    for (const [name, role] of Object.entries(LATER)) {
      const city = await first.guest(name, lublin, role);
      await meetInDraft(lublin, city);
      all.push(city);
    }
    for (const { page } of all) {
      await page.getByTestId("nav-members").click();
      await expect(page.getByTestId("member-row")).toHaveCount(EVERYBODY);
    }
  });
}

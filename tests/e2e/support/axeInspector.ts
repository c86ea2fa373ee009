import type { Camera } from "../../../scripts/screenshots/camera.mjs";
import { axeFaults } from "./axeFaults.ts";

/** Looks at each screen in both themes; they differ in colours alone, so the second look asks for these only. */
export function axeInspector(): Camera & { readonly screens: string[]; readonly faults: string[] } {
  const screens: string[] = [];
  const faults: string[] = [];
  return {
    screens,
    faults,
    async take({ page }, screen) {
      screens.push(screen);
      for (const theme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
        const found = await axeFaults(page, { isColourOnly: theme === "dark" });
        faults.push(...found.map((fault) => `${screen}, ${theme}: ${fault}`));
      }
    },
  };
}

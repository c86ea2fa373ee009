import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CitySettings } from "../../../scripts/demo/city.mjs";

/** A profile that is opened again keeps its settings; what a test asks for now is as if somebody had chosen it meanwhile. */
export function chooseSettings(profile: string, chosen: CitySettings): void {
  const file = join(profile, "settings.json");
  if (!existsSync(file) || Object.keys(chosen).length === 0) return;
  const kept: unknown = JSON.parse(readFileSync(file, "utf8"));
  writeFileSync(file, JSON.stringify(Object.assign({}, kept, chosen)));
}

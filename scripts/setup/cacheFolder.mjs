import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";

/** Where large downloads are kept between checkouts, as the XDG base directory specification puts it. */
export function cacheFolder() {
  const chosen = process.env.XDG_CACHE_HOME;
  // The specification says to ignore a relative path.
  const base = chosen !== undefined && isAbsolute(chosen) ? chosen : join(homedir(), ".cache");
  return join(base, "concordia");
}

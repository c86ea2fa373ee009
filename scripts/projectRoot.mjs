import { fileURLToPath } from "node:url";

/** Absolute path of the folder that holds package.json, with a trailing slash cut off. */
export const projectRoot = fileURLToPath(new URL("..", import.meta.url)).replace(/[\\/]$/, "");

import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Where the file lies that an argument names: a path, taken from `directory` where it is not a whole one, or a file:// address, which is what
 * the desktops of Linux hand over. Null for a switch and for what is no file.
 */
export function openedPath(argument: string, directory: string): string | null {
  if (argument.startsWith("-")) return null;
  if (!argument.toLowerCase().startsWith("file:")) return resolve(directory, argument);
  try {
    return fileURLToPath(argument);
  } catch {
    // No file of this machine.
    return null;
  }
}

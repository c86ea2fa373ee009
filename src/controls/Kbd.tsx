import { formatKeys } from "./formatKeys.ts";
import "./Kbd.css";

export interface KbdProps {
  /** Keys joined by "+", with Mod for Command or Ctrl: "Mod+Shift+Z". */
  readonly keys: string;
}

const isMac = typeof navigator !== "undefined" && navigator.userAgent.includes("Macintosh");

export function Kbd({ keys }: KbdProps) {
  return (
    <span className="c-kbd">
      {formatKeys(keys, isMac).map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  );
}

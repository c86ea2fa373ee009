import { type IconName, iconShapes } from "./iconShapes.ts";
import "./Icon.css";

export interface IconProps {
  readonly name: IconName;
  /** Grows with the text beside it; "large" is for rows of choice and banners. */
  readonly size?: "small" | "normal" | "large";
}

/** Always decoration: the words stand beside it or in the label of its button. */
export function Icon({ name, size = "normal" }: IconProps) {
  return (
    <svg className={`c-icon c-icon-${size}`} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      {iconShapes[name].map((shape) => (
        <path key={shape} d={shape} />
      ))}
    </svg>
  );
}

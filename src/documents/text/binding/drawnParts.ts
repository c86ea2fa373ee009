/** For the eye alone: a sign, or the letters of a delegation whose name is read aloud. `bdi` for what has a direction of its own. */
export function drawSeen(tag: "span" | "bdi", className: string, text: string): HTMLElement {
  const seen = document.createElement(tag);
  seen.className = className;
  seen.textContent = text;
  seen.ariaHidden = "true";
  return seen;
}

/** For the ear alone. */
export function drawHeard(words: string): HTMLElement {
  const heard = document.createElement("span");
  heard.className = "visually-hidden";
  heard.textContent = words;
  return heard;
}

/** Words of a text in whatever direction they are read. */
export function drawWords(words: string, className?: string): HTMLElement {
  const run = document.createElement("bdi");
  if (className) run.className = className;
  run.dir = "auto";
  run.textContent = words;
  return run;
}

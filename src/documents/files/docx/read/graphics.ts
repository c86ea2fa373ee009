import type { Reading } from "./reading.ts";
import { childOf, descendantsOf, elementsOf, lettersOf, type XmlElement } from "./xmlTree.ts";

/** Of two ways to write the same, the one that newer programs read. */
export function chosenOf(alternatives: XmlElement): readonly XmlElement[] {
  const chosen = childOf(alternatives, "mc:Choice") ?? childOf(alternatives, "mc:Fallback");
  return chosen ? elementsOf(chosen) : [];
}

/** Names what is drawn in a text, and gives the boxes whose words are to stand behind the paragraph. */
export function textBoxesIn(element: XmlElement, { find }: Pick<Reading, "find">): readonly XmlElement[] {
  const boxes = outermost(element);
  for (const box of boxes) find("textBoxes", lettersOf(box));
  if (boxes.length > 0) return boxes;
  const [described] = descendantsOf(element, "wp:docPr");
  const words = described?.attributes.get("descr") || described?.attributes.get("name") || "";
  if (element.name === "w:object") find("embedded", words);
  else if (descendantsOf(element, "pic:pic", "v:imagedata").length > 0) find("images", words);
  else find("drawings", words);
  return [];
}

/** A box in a box is part of it. */
function outermost(element: XmlElement): readonly XmlElement[] {
  if (element.name === "w:txbxContent") return [element];
  const parts = element.name === "mc:AlternateContent" ? chosenOf(element) : elementsOf(element);
  return parts.flatMap(outermost);
}

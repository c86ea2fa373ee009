import { XmlAttributeComponent, XmlComponent } from "docx";

class SpaceAttribute extends XmlAttributeComponent<{ readonly space: "preserve" }> {
  protected override readonly xmlKeys = { space: "xml:space" };
}

/** Letters inside of a deletion are of another name for Word. */
export class DeletedLetters extends XmlComponent {
  constructor(text: string) {
    super("w:delText");
    this.root.push(new SpaceAttribute({ space: "preserve" }), text);
  }
}

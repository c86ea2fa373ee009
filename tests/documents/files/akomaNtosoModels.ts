/**
 * What Akoma Ntoso 1.0 (OASIS Standard of 29 August 2018, Part 2, namespace 3.0) says of the elements that drafts are written in: which
 * elements one holds and in which order, whether letters stand in it, and its attributes. Written by hand after the schema of that standard.
 */
export type ElementModel = {
  /** A regular expression over the names of what it holds, each followed by a space. */
  readonly children: RegExp;
  readonly holdsLetters: boolean;
  readonly needs: readonly string[];
  readonly may: readonly string[];
};

const anyOf = (names: readonly string[]): string => `(?:(?:${names.join("|")}) )`;

const BLOCKS = "blockList blockContainer tblock toc ul ol table p foreign block".split(" ");
const HIERARCHY = (
  "clause section part paragraph chapter title article book tome division list point indent alinea rule subrule proviso " +
  "subsection subpart subparagraph subchapter subtitle subdivision subclause sublist level transitional hcontainer"
).split(" ");
const CONTAINERS = ["div", "container"];
const INLINES = (
  "ref mref rref mod mmod rmod remark recordedTime vote outcome ins del omissis embeddedText embeddedStructure opinion placeholder " +
  "fillIn decoration b i a u sub sup abbr span docType docTitle docNumber docProponent docDate legislature session shortTitle " +
  "docAuthority docPurpose docCommittee docIntroducer docStage docStatus docJurisdiction docketNumber date time person organization " +
  "concept object event location process role term quantity def entity inline noteRef eol eop img br marker authorialNote subFlow"
).split(" ");

const CORE = "class style title period status eId wId GUID refersTo alternativeTo xml:lang".split(" ");
const NOTES = ["marker", "placement", "placementBase"];
const NOTHING = /^$/;

const model = (
  children: RegExp | string,
  { holdsLetters = false, needs = [], may = CORE }: Partial<ElementModel> = {},
): ElementModel => ({
  children: typeof children === "string" ? new RegExp(`^${children}$`) : children,
  holdsLetters,
  needs,
  may,
});

const inline = (more: Partial<ElementModel> = {}) => model(`${anyOf(INLINES)}*`, { holdsLetters: true, ...more });
const blocks = (more: Partial<ElementModel> = {}) => model(`${anyOf(BLOCKS)}*`, more);
const hierarchy = model(
  `${anyOf(["num", "heading", "subheading"])}*(?:(?:intro )?${anyOf([...HIERARCHY, "componentRef", "crossHeading"])}*(?:wrapUp )?|content )`,
);
const value = model(NOTHING, { needs: ["value"], may: ["eId", "wId", "GUID", "refersTo", "showAs", "shortForm"] });
const layer = (more: string) =>
  model(`FRBRthis (?:FRBRuri )+(?:FRBRalias )*(?:FRBRdate )+(?:FRBRauthor )+(?:preservation )?${more}`, { may: [] });
const organization = { needs: ["href", "showAs"], may: ["eId", "wId", "GUID", "shortForm"] };

export const ELEMENT_MODELS: Readonly<Record<string, ElementModel>> = {
  akomaNtoso: model("doc (?:components )?", { may: ["xmlns"] }),
  doc: model(
    "meta (?:coverPage )?(?:preface )?(?:preamble )?mainBody (?:conclusions )?(?:attachments )?(?:components )?",
    { needs: ["name"], may: ["contains"] },
  ),
  meta: model("identification (?:publication )?(?:references )*", { may: [] }),
  identification: model("FRBRWork FRBRExpression FRBRManifestation (?:FRBRItem )?", { needs: ["source"], may: [] }),
  FRBRWork: layer("FRBRcountry (?:FRBRsubtype )?(?:FRBRnumber )*(?:FRBRname )*"),
  FRBRExpression: layer("(?:FRBRversionNumber )?(?:FRBRlanguage )+"),
  FRBRManifestation: layer("(?:FRBRportion )?(?:FRBRformat )?"),
  FRBRthis: value,
  FRBRuri: value,
  FRBRcountry: value,
  FRBRdate: model(NOTHING, { needs: ["date", "name"], may: ["eId"] }),
  FRBRauthor: model(NOTHING, { needs: ["href"], may: ["eId", "as"] }),
  FRBRlanguage: model(NOTHING, { needs: ["language"], may: ["eId"] }),
  references: model("(?:TLCOrganization )*", { needs: ["source"], may: [] }),
  TLCOrganization: model(NOTHING, organization),
  preface: model(`${anyOf([...BLOCKS, "longTitle", "formula", "container"])}+`),
  mainBody: model(`${anyOf([...HIERARCHY, ...BLOCKS, ...CONTAINERS, "componentRef"])}+`),
  section: hierarchy,
  paragraph: hierarchy,
  point: hierarchy,
  num: inline(),
  heading: inline(),
  intro: blocks(),
  content: blocks(),
  p: inline(),
  docNumber: inline(),
  docTitle: inline(),
  b: inline(),
  i: inline(),
  u: inline(),
  ins: inline(),
  del: inline(),
  a: inline({ needs: ["href"], may: [...CORE, "target"] }),
  ref: inline({ needs: ["href"] }),
  inline: inline({ needs: ["name"] }),
  br: model(NOTHING),
  noteRef: model(NOTHING, { needs: ["href"], may: [...CORE, ...NOTES] }),
  authorialNote: model(
    `${anyOf([...BLOCKS, ...CONTAINERS, ...HIERARCHY, "tr", "th", "td", "content", "num", "heading"])}+`,
    {
      may: [...CORE, ...NOTES],
    },
  ),
  table: model("(?:caption )?(?:tr )+", { may: [...CORE, "width", "border", "cellspacing", "cellpadding"] }),
  caption: inline(),
  tr: model(`${anyOf(["th", "td"])}+`),
  th: blocks({ may: [...CORE, "rowspan", "colspan"] }),
  td: blocks({ may: [...CORE, "rowspan", "colspan"] }),
};

const day = String.raw`\d{4}-\d\d-\d\d`;
const ADDRESS = /^[^\s<>"{}|\\^`]+$/u;

/** Of attributes whose value is not any string. */
export const ATTRIBUTE_VALUES: Readonly<Record<string, RegExp>> = {
  eId: /^\S+$/u,
  date: new RegExp(`^${day}(?:T\\d\\d:\\d\\d:\\d\\d(?:Z|[+-]\\d\\d:\\d\\d)?)?$`),
  placement: /^(?:side|left|right|bottom|inline)$/,
  href: ADDRESS,
  source: ADDRESS,
  refersTo: /^\S+(?: \S+)*$/u,
  "xml:lang": /^[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*$/,
};

/** What only helps Word. Everything else that is not known is named. */
export const SILENT =
  /^w:(pPr|rPr|sdtPr|sdtEndPr|customXmlPr|smartTagPr|rubyPr|rt|proofErr|perm(Start|End)|bookmark(Start|End)|move(From|To)Range(Start|End)|customXml\w*Range(Start|End)|lastRenderedPageBreak|footnoteRef|endnoteRef|annotationRef|separator|continuationSeparator|numberingChange)$/;

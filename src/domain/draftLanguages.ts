/** Languages a draft may be in; the first four are those of the interface. Any other tag that arrives is shown too. */
export const DRAFT_LANGUAGES = [
  ..."en fr pl uk".split(" "),
  ..."be ru de es it pt nl da sv nb fi el tr ro cs sk hu bg hr sr sl lt lv et is ga mt ka hy az sq he ar".split(" "),
] as const;

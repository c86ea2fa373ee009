/** What stands in the place of a name that is not known. */
export const WITHOUT_NAME = {
  unnamed: "members.unnamed",
  stranger: "quarantine.stranger",
  former: "quarantine.former",
  twoStories: "quarantine.twoStories",
} as const;

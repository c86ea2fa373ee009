/** Each language is written under its own name, so that it is found by whoever reads no other. */
export const languages = ["en", "fr", "pl", "uk"] as const;

/**
 * The machines of the meeting, the one that founds the space first. Between them they read it in all four languages.
 *
 * @type {readonly import("./openScene.mjs").Player[]}
 */
export const CAST = [
  { name: "Lublin", role: "chair", locale: "en" },
  { name: "Neuchâtel", role: "secretariat", locale: "fr" },
  { name: "Wrocław", role: "delegate", locale: "pl" },
  { name: "Limassol", role: "delegate", locale: "en" },
  { name: "Casalecchio", role: "delegate", locale: "fr" },
  { name: "Kyiv", role: "delegate", locale: "uk" },
];

/** Whose machine is never on a network. @type {import("./openScene.mjs").Player} */
export const SEVENTH = { name: "Oslo", role: "delegate", locale: "en" };

export const SPACE = { name: "Working Group on Intercultural Integration", code: "GT-ADI-INT" };

export const DRAFT = "Draft recommendation on multilevel integration";
export const FRENCH_DRAFT = "Projet de recommandation";

/** What is written in the draft, and what becomes of it. */
export const TEXT = {
  first: "Cities share their good practices every year.",
  second: "They shall report to the committee.",
  french: ["Les villes partagent leurs bonnes pratiques chaque année.", "Elles rendent compte au comité."],
};

export const MEETING = "Fifth meeting of the working group";

/** Ten states and ten cities; the last seat is vacant. */
export const SEATS = [
  ...["Poland", "Switzerland", "Cyprus", "Italy", "Ukraine", "Ireland", "Portugal", "Iceland", "Greece", "Spain"],
  ...["City of Lublin", "City of Neuchâtel", "City of Wrocław", "City of Limassol", "City of Casalecchio"],
  ...["City of Kyiv", "City of Dublin", "City of Lisbon", "City of Bilbao", "City of Reykjavík"],
];

/** All seats but the vacant one. */
export const PRESENT = SEATS.length - 1;

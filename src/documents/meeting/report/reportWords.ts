import type { ACTION_STATES, DECIDED_BY, VERBS } from "../statement.ts";
import type { PresenceGroup } from "./ground.ts";

/** The languages in which meetings are reported. */
export const REPORT_LANGUAGES = ["en", "fr"] as const;
export type ReportLanguage = (typeof REPORT_LANGUAGES)[number];

type Verb = (typeof VERBS)[number];
type DecidedBy = (typeof DECIDED_BY)[number];

/** `object`: what it is about, in quotation marks; `whom`: to whom it is addressed, or … where nobody said. */
type Clause = (object: string, whom: string) => string;

export interface ReportWords {
  readonly quoted: (words: string) => string;
  readonly group: string;
  readonly clauses: Readonly<Record<Verb, Clause>>;
  readonly by: Readonly<Record<DecidedBy, string>>;
  readonly counted: (votes: { readonly for: number; readonly against: number; readonly abstentions: number }) => string;
  /** Of an election: votes by name. */
  readonly countedNames: (
    votes: readonly { readonly name: string; readonly votes: number }[],
    abstentions: number,
  ) => string;
  readonly electedUnder: (name: string, item: string) => string;
  readonly item: (number: string) => string;
  readonly addressee: (name: string) => string;
  readonly due: (day: string) => string;
  readonly opened: (day: string, time: string, place: string) => string;
  readonly closed: (day: string, time: string) => string;
  readonly attendance: (present: number, seats: number) => string;
  readonly presence: Readonly<Record<PresenceGroup, string>>;
  readonly quorum: (isMet: boolean) => string;
  readonly documents: (names: string) => string;
  readonly action: string;
  readonly decision: (number: number) => string;
  readonly states: Readonly<Record<(typeof ACTION_STATES)[number], string>>;
  readonly separator: string;
  readonly corrections: CorrectionWords;
}

export interface CorrectionWords {
  readonly title: string;
  /** Where it is, up to the name of who proposed it. */
  readonly place: (paragraph: string, item: string) => string;
  readonly said: (who: string) => string;
  readonly change: (before: string, after: string) => string;
  readonly outcome: Readonly<Record<"accepted" | "refused" | "open", (reason: string) => string>>;
}

/** By its number, or by the words it begins with where it has none. */
const paragraphWords = (paragraph: string, noun: string, quoted: (words: string) => string): string =>
  /\s/u.test(paragraph) ? quoted(paragraph) : `${noun} ${paragraph}`;

const AS_AMENDED = ", as amended.";

const EN: ReportWords = {
  quoted: (words) => `“${words}”`,
  group: "The Group",
  clauses: {
    tookNote: (object) => `took note of ${object}.`,
    adopted: (object) => `adopted ${object}.`,
    adoptedAsAmended: (object) => `adopted ${object}${AS_AMENDED}`,
    decided: (object) => `decided, with regard to ${object}, to …`,
    agreed: (object) => `agreed on ${object}.`,
    invited: (object, whom) => `invited ${whom} to …, with regard to ${object}.`,
    instructed: (object, whom) => `instructed ${whom} to …, with regard to ${object}.`,
    elected: (_object, whom) => `elected ${whom} as ….`,
    appointed: (_object, whom) => `appointed ${whom} as ….`,
    endorsed: (object) => `endorsed ${object}.`,
    exchangedViews: (object) => `held an exchange of views on ${object}.`,
    postponed: (object) => `postponed its consideration of ${object}.`,
    rejected: (object) => `rejected ${object}.`,
  },
  by: {
    consensus: "by consensus",
    vote: "by vote",
    silence: "by silence procedure",
    written: "by written procedure",
  },
  counted: ({ for: inFavour, against, abstentions }) =>
    `${inFavour} for, ${against} against, ${abstentions} ${abstentions === 1 ? "abstention" : "abstentions"}`,
  countedNames: (names, abstentions) =>
    [
      ...names.map(({ name, votes }) => `${name} ${votes}`),
      `${abstentions} ${abstentions === 1 ? "abstention" : "abstentions"}`,
    ].join(", "),
  electedUnder: (name, item) => `elected ${name}${item && ` (${item})`}.`,
  item: (number) => `item ${number}`,
  addressee: (name) => `addressed to ${name}`,
  due: (day) => `due ${day}`,
  opened: (day, time, place) => `The meeting was opened on ${day} at ${time}${place && `, ${place}`}.`,
  closed: (day, time) => `The meeting was closed on ${day} at ${time}.`,
  attendance: (present, seats) => `${present} of ${seats} seats were represented.`,
  presence: { present: "Present", excused: "Excused", absent: "Absent", vacant: "Vacant seats" },
  quorum: (isMet) => (isMet ? "The quorum was met." : "The quorum was not met."),
  documents: (names) => `Documents: ${names}`,
  action: "Action:",
  decision: (number) => `decision ${number}`,
  states: { open: "open", inProgress: "in progress", done: "done", dropped: "dropped" },
  separator: "; ",
  corrections: {
    title: "Corrections",
    place: (paragraph, item) => {
      const places = [paragraph && paragraphWords(paragraph, "paragraph", EN.quoted), item && `item ${item}`]
        .filter(Boolean)
        .join(", ");
      return places === "" ? "" : `${places.charAt(0).toUpperCase()}${places.slice(1)}, `;
    },
    said: (who) => `${who}:`,
    change: (before, after) => {
      if (before === "") return `“${after}” added.`;
      return after === "" ? `“${before}” deleted.` : `“${before}” replaced by “${after}”.`;
    },
    outcome: {
      accepted: (reason) => (reason === "" ? "Accepted." : `Accepted: ${reason}`),
      refused: (reason) => (reason === "" ? "Not accepted." : `Not accepted: ${reason}`),
      open: () => "Not ruled on.",
    },
  },
};

const FR: ReportWords = {
  quoted: (words) => `«\u202f${words}\u202f»`,
  group: "Le Groupe",
  clauses: {
    tookNote: (object) => `prend note de ${object}.`,
    adopted: (object) => `adopte ${object}.`,
    adoptedAsAmended: (object) => `adopte ${object} tel qu’amendé.`,
    decided: (object) => `décide, au sujet de ${object}, de …`,
    agreed: (object) => `convient de ${object}.`,
    invited: (object, whom) => `invite ${whom} à …, au sujet de ${object}.`,
    instructed: (object, whom) => `charge ${whom} de …, au sujet de ${object}.`,
    elected: (_object, whom) => `élit ${whom} à la fonction de ….`,
    appointed: (_object, whom) => `désigne ${whom} comme ….`,
    endorsed: (object) => `approuve ${object}.`,
    exchangedViews: (object) => `tient un échange de vues sur ${object}.`,
    postponed: (object) => `reporte l’examen de ${object}.`,
    rejected: (object) => `rejette ${object}.`,
  },
  by: {
    consensus: "par consensus",
    vote: "par vote",
    silence: "par procédure de silence",
    written: "par procédure écrite",
  },
  counted: ({ for: inFavour, against, abstentions }) =>
    `${inFavour} pour, ${against} contre, ${abstentions} ${abstentions > 1 ? "abstentions" : "abstention"}`,
  countedNames: (names, abstentions) =>
    [
      ...names.map(({ name, votes }) => `${name}\u00a0: ${votes}`),
      `${abstentions} ${abstentions > 1 ? "abstentions" : "abstention"}`,
    ].join(", "),
  electedUnder: (name, item) => `élit ${name}${item && ` (${item})`}.`,
  item: (number) => `point ${number}`,
  addressee: (name) => `destinataire\u00a0: ${name}`,
  due: (day) => `échéance\u00a0: ${day}`,
  opened: (day, time, place) => `La réunion est ouverte le ${day} à ${time}${place && `, ${place}`}.`,
  closed: (day, time) => `La réunion est close le ${day} à ${time}.`,
  attendance: (present, seats) =>
    `${present} ${present > 1 ? "sièges" : "siège"} sur ${seats} ${present > 1 ? "sont représentés" : "est représenté"}.`,
  presence: { present: "Présents", excused: "Excusés", absent: "Absents", vacant: "Sièges vacants" },
  quorum: (isMet) => (isMet ? "Le quorum est atteint." : "Le quorum n’est pas atteint."),
  documents: (names) => `Documents\u00a0: ${names}`,
  action: "Action\u00a0:",
  decision: (number) => `décision ${number}`,
  states: { open: "à faire", inProgress: "en cours", done: "fait", dropped: "abandonné" },
  separator: "\u202f; ",
  corrections: {
    title: "Corrections",
    place: (paragraph, item) => {
      const places = [paragraph && paragraphWords(paragraph, "paragraphe", FR.quoted), item && `point ${item}`]
        .filter(Boolean)
        .join(", ");
      return places === "" ? "" : `${places.charAt(0).toUpperCase()}${places.slice(1)}, `;
    },
    said: (who) => `${who}\u00a0:`,
    change: (before, after) => {
      if (before === "") return `«\u202f${after}\u202f» ajouté.`;
      if (after === "") return `«\u202f${before}\u202f» supprimé.`;
      return `«\u202f${before}\u202f» remplacé par «\u202f${after}\u202f».`;
    },
    outcome: {
      accepted: (reason) => (reason === "" ? "Correction retenue." : `Correction retenue\u00a0: ${reason}`),
      refused: (reason) => (reason === "" ? "Correction non retenue." : `Correction non retenue\u00a0: ${reason}`),
      open: () => "Sans décision.",
    },
  },
};

export const REPORT_WORDS: Readonly<Record<ReportLanguage, ReportWords>> = { en: EN, fr: FR };

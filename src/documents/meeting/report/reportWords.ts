import type { DECIDED_BY, VERBS } from "../statement.ts";

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
  readonly item: (number: string) => string;
  readonly addressee: (name: string) => string;
  readonly due: (day: string) => string;
  readonly opened: (day: string, time: string, place: string) => string;
  readonly closed: (day: string, time: string) => string;
  readonly attendance: (present: number, seats: number) => string;
  readonly quorum: (isMet: boolean) => string;
  readonly documents: (names: string) => string;
  readonly action: string;
  readonly separator: string;
}

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
  item: (number) => `item ${number}`,
  addressee: (name) => `addressed to ${name}`,
  due: (day) => `due ${day}`,
  opened: (day, time, place) => `The meeting was opened on ${day} at ${time}${place && `, ${place}`}.`,
  closed: (day, time) => `The meeting was closed on ${day} at ${time}.`,
  attendance: (present, seats) => `${present} of ${seats} seats were represented.`,
  quorum: (isMet) => (isMet ? "The quorum was met." : "The quorum was not met."),
  documents: (names) => `Documents: ${names}`,
  action: "Action:",
  separator: "; ",
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
  item: (number) => `point ${number}`,
  addressee: (name) => `destinataire\u00a0: ${name}`,
  due: (day) => `échéance\u00a0: ${day}`,
  opened: (day, time, place) => `La réunion est ouverte le ${day} à ${time}${place && `, ${place}`}.`,
  closed: (day, time) => `La réunion est close le ${day} à ${time}.`,
  attendance: (present, seats) =>
    `${present} ${present > 1 ? "sièges" : "siège"} sur ${seats} ${present > 1 ? "sont représentés" : "est représenté"}.`,
  quorum: (isMet) => (isMet ? "Le quorum est atteint." : "Le quorum n’est pas atteint."),
  documents: (names) => `Documents\u00a0: ${names}`,
  action: "Action\u00a0:",
  separator: "\u202f; ",
};

export const REPORT_WORDS: Readonly<Record<ReportLanguage, ReportWords>> = { en: EN, fr: FR };

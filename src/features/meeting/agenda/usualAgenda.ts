import type { ItemFields } from "../../../documents/register/agenda.ts";

type Usual = Pick<ItemFields, "titles" | "kind" | "minutes">;

/** What such groups have on their agendas, in the languages of the interface. The words are the agenda's own, not the screen's. */
export const usualAgenda = (): readonly Usual[] => [
  {
    kind: "procedural",
    minutes: 10,
    titles: {
      en: "Opening of the meeting",
      fr: "Ouverture de la réunion",
      pl: "Otwarcie posiedzenia",
      uk: "Відкриття засідання",
    },
  },
  {
    kind: "decision",
    minutes: 5,
    titles: {
      en: "Adoption of the agenda and of the order of business",
      fr: "Adoption de l’ordre du jour et de l’ordre des travaux",
      pl: "Przyjęcie porządku obrad i\u00a0planu prac",
      uk: "Затвердження порядку денного та порядку роботи",
    },
  },
  {
    kind: "information",
    minutes: 15,
    titles: {
      en: "News from the secretariat and the parent body",
      fr: "Informations du secrétariat et de l’organe de tutelle",
      pl: "Informacje sekretariatu i\u00a0organu nadrzędnego",
      uk: "Повідомлення секретаріату та вищого органу",
    },
  },
  {
    kind: "reportBack",
    minutes: 15,
    titles: {
      en: "Review of the last decisions",
      fr: "Suivi des dernières décisions",
      pl: "Przegląd ostatnich decyzji",
      uk: "Огляд останніх рішень",
    },
  },
  {
    kind: "discussion",
    minutes: 120,
    titles: { en: "Work on texts", fr: "Travaux sur les textes", pl: "Praca nad tekstami", uk: "Робота над текстами" },
  },
  {
    kind: "election",
    minutes: 15,
    titles: { en: "Elections", fr: "Élections", pl: "Wybory", uk: "Вибори" },
  },
  {
    kind: "information",
    minutes: 5,
    titles: {
      en: "Dates of the next meetings",
      fr: "Dates des prochaines réunions",
      pl: "Terminy następnych posiedzeń",
      uk: "Дати наступних засідань",
    },
  },
  {
    kind: "other",
    minutes: 10,
    titles: { en: "Other business", fr: "Questions diverses", pl: "Sprawy różne", uk: "Інші питання" },
  },
  {
    kind: "decision",
    minutes: 20,
    titles: {
      en: "Decisions taken and closing of the meeting",
      fr: "Décisions prises et clôture de la réunion",
      pl: "Podjęte decyzje i\u00a0zamknięcie posiedzenia",
      uk: "Ухвалені рішення та закриття засідання",
    },
  },
];

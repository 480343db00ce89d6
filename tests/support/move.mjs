// A request type of nobody in particular, as a team would define its own: with a list, a choice and an integer.

import { choice, date, email, group, integer, list, text } from "request-forms/define";

const says = { en: "The page says so.", fr: "La page le dit." };
const both = (en, fr) => ({ en, fr });

export const move = {
  id: "MOVE_1",
  provider: { name: "Example", accepted: 201, answer: { status: 422 } },
  title: both("Move a line", "Déplacer une ligne"),
  operation: "POST https://example.com/requests",
  document: "Example, Request to move a line",
  groups: [
    group("line", { legend: both("Line", "Ligne") }, [
      text("line.number", {
        label: both("Line number", "Numéro de ligne"),
        noun: both("the line number", "le numéro de ligne"),
        example: "L-1",
        says,
        required: true,
        maxLength: 5,
      }),
      choice("line.speed", ["10M", { value: "100M", aliases: ["fast"] }], {
        label: both("Speed", "Débit"),
        says,
      }),
      integer("line.location.floor", { label: both("Floor", "Étage"), says }),
    ]),
    list(
      "persons",
      {
        legend: both("Persons", "Personnes"),
        of: both(" of person {n}", " de la personne {n}"),
        item: both("Person {n}", "Personne {n}"),
        one: both("one person", "une personne"),
        add: both("Add a person", "Ajouter une personne"),
        remove: both("Remove person {n}", "Retirer la personne {n}"),
        says,
        required: true,
        unique: "email",
      },
      [email("email", { label: both("E-mail", "E-mail"), says, required: true, example: "a@example.com" })],
    ),
    group("when", { legend: both("When", "Quand") }, [
      date("moveDate", { label: both("Date", "Date"), says, required: true, notPast: true }),
    ]),
  ],
};

/** What an import says of its rows. What pages say of biographies is in `drafting`, what the house style itself says in app/biographies/style. */
export const biographies = {
  import: {
    refusals: {
      not_json: "The line is not JSON.",
      not_an_object: "The line holds no record.",
      missing_field: "A field that is needed is missing.",
      bad_field: "A field does not hold what it should.",
      too_long: "A text is too long.",
      no_name: "The record names nobody.",
      not_a_date: "A date is not in the calendar.",
      dates_reversed: "The death comes before the birth.",
      living_and_dead: "The record says both that the person lives and when they died.",
      forbidden_character: "A text holds control characters or characters that turn the line round.",
      no_source: "The record names no source.",
    },
    setAside: {
      party_outside_office: "party outside elected office, not collected",
      portrait_needs_licence: "address of an image: a portrait needs consent, credit and licence",
      duplicate: "said twice in the record",
      period_reversed: "ends before it begins: kept without its end",
      direction_marks: "invisible direction marks taken out",
      unknown_link: "link of a kind that is not known",
      bad_link: "link that is not a web address or identifier",
      empty: "nothing was said",
      unusable: "cannot be made into a statement",
      unknown_field: "field that the format does not have",
    },
  },
};

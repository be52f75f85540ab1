/** Narrowing the directory, putting it in order, and every way into it but the search. */
export const browsing = {
  facets: {
    sector: "Sector",
    occupation: "Occupation",
    organisation: "Organisation",
    school: "School",
    honour: "Honour",
    country: "Country",
    place: "Place",
    born: "Born",
    living: "Living",
    promotion: "New entrants of",
  },
  living: { yes: "Living", no: "Deceased", unknown: "Not known" },
  ways: {
    sector: "By sector",
    occupation: "By occupation",
    organisation: "By organisation",
    school: "By school",
    honour: "By honour",
    country: "By country",
    place: "By place",
    born: "By decade of birth",
    living: "Living or not",
    promotion: "New entrants by year",
  },
};

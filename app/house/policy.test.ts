import { describe, expect, it } from "vitest";
import { checkForm } from "~/http/form";
import { presetNames, presets } from "~/workflow/presets";
import { policyDiffers, policyFaults, policyFrom, policyShape, policyValues } from "./policy";
import { contrastWithPaper } from "./words";

/** A policy as the browser sends the form in which it is shown. */
function posted(values: Record<string, string | string[]>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries({ operation: crypto.randomUUID(), reason: "Essai", ...values })) {
    for (const each of Array.isArray(value) ? value : [value]) if (each !== "") form.append(name, each);
  }
  return form;
}

describe("the policy's form", () => {
  it.each(presetNames)("shows the %s preset and gives it back unchanged; it contradicts itself nowhere", (preset) => {
    const read = checkForm(posted(policyValues(presets[preset])), policyShape);
    if (!read.ok) throw new Error(JSON.stringify(read.errors));
    expect(policyDiffers(policyFrom(read.value), presets[preset])).toEqual([]);
    expect(policyFaults(presets[preset])).toEqual([]);
  });

  it("names each line that contradicts another", () => {
    const { academy, national } = presets;
    expect(policyFaults({ ...academy, ballot: "off" })).toEqual([{ field: "ballot", fault: "ballotNeeded" }]);
    expect(policyFaults({ ...national, ballot: "recorded" })).toEqual([{ field: "ballot", fault: "ballotUnused" }]);
    expect(policyFaults({ ...national, committee: false, membersAssigned: "all" })).toEqual([{ field: "evaluationsNeeded", fault: "committeeNeeded" }]);
    expect(policyFaults({ ...national, membersAssigned: 1 })).toEqual([{ field: "membersAssigned", fault: "membersNeeded" }]);
    expect(policyFaults({ ...national, languages: [] })).toEqual([{ field: "languages", fault: "noLanguage" }]);
  });

  it("refuses what no house can mean, field by field", () => {
    const read = checkForm(posted({ ...policyValues(presets.national), certifiers: "40", quorum: "140", reader: "nobody" }), policyShape);
    expect(read).toMatchObject({ ok: false, errors: { certifiers: "admin.invalid.number", quorum: "admin.invalid.percent", reader: "http.invalid.choose" } });
  });

  it("tells in which lines two policies differ, whatever the order of their lists", () => {
    const { national } = presets;
    expect(policyDiffers(national, { ...national, languages: ["en", "fr"], certifiers: 1, election: { ...national.election, rounds: 3 } })).toEqual(["election", "certifiers"]);
  });
});

it("a house's colour is measured against paper", () => {
  expect(contrastWithPaper("#000000")).toBeCloseTo(21);
  expect(contrastWithPaper("#ffffff")).toBeCloseTo(1);
  expect(contrastWithPaper("#8c1a1f")).toBeGreaterThan(4.5);
});

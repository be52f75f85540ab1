import { describe, expect, it, vi } from "vitest";
import { decisionNames, pressNeeds, stateNeeds, table } from "./decisions";
import { judge } from "./judge";
import { type Preset, presetNames, presets } from "./presets";
import { isClosed, type Stage, stages, type Standing, standings } from "./stages";
import { people, ripe, type Who } from "./testing";

// Many thousand cells in one test: a busy machine may take its time.
vi.setConfig({ testTimeout: 60_000 });

/**
 * Written by hand from PRODUCT.md section 3, not from the rows: who may press what, on which stage and standing. What else
 * a decision needs is not looked at here. Words of the first column that repeat add up.
 */
const expected = `
decision             | stage                                              | standing                          | who                             | in
propose              | no-dossier inadmissible merged declined expired closed | any                           | account                         | all
settle_identity      | proposed                                           | any                               | reviewer                        | all
assign               | open                                               | any                               | editor reviewer publisher       | all
find_inadmissible    | proposed                                           | any                               | reviewer                        | all
admit                | proposed                                           | any                               | reviewer                        | national academy
select               | assessment                                         | any                               | editor publisher                | national
select               | proposed                                           | any                               | editor publisher                | alumni
shortlist            | assessment                                         | any                               | reviewer                        | academy
close_ballot         | ballot                                             | any                               | secretary clock                 | academy
seat                 | waiting                                            | any                               | reviewer                        | academy
defer                | proposed assessment ballot                         | any                               | reviewer                        | all
decline              | proposed assessment ballot                         | any                               | reviewer                        | all
revive               | deferred                                           | any                               | reviewer                        | all
expire               | deferred                                           | any                               | clock                           | all
invite               | elected                                            | any                               | editor                          | all
accept               | invited unanswered                                 | any                               | code                            | all
refuse               | invited unanswered                                 | any                               | code                            | all
take_back            | questionnaire refused                              | any                               | code                            | all
lapse                | invited                                            | any                               | clock                           | all
hand_in              | questionnaire                                      | any                               | person delegate                 | all
send_proof           | drafting                                           | any                               | drafter                         | all
request_corrections  | proof                                              | any                               | person                          | all
sign                 | proof                                              | any                               | person publisher                | all
countersign          | verification                                       | any                               | person                          | all
return_to_draft      | verification certification certified               | any                               | checker certifier publisher     | all
resubmit             | drafting                                           | any                               | drafter                         | all
pass_checks          | verification                                       | any                               | checker                         | all
certify              | certification                                      | any                               | certifier                       | all
publish              | certified                                          | any                               | publisher clock                 | all
open_revision        | published                                          | any                               | editor person                   | all
open_revision        | no-dossier inadmissible merged declined expired closed | public suspended retired memorial | editor person               | all
abandon_revision     | questionnaire drafting proof                       | any                               | editor person clock             | all
set_aside            | questionnaire drafting proof                       | any                               | editor                          | all
set_aside            | questionnaire proof                                | any                               | clock                           | all
resume               | dormant unanswered                                 | any                               | editor person                   | all
withdraw             | unpublished                                        | none withdrawn                    | person                          | all
close_deceased       | open                                               | any                               | editor                          | all
reopen_at_request    | refused withdrawn inadmissible                     | any                               | editor                          | all
reopen_at_request    | no-dossier merged declined expired closed          | withdrawn                         | editor                          | all
adopt_policy         | open                                               | any                               | publisher                       | all
override             | open inadmissible declined expired closed          | any                               | administrator                   | all
confirm_unchanged    | any                                                | public                            | person delegate                 | all
open_erratum         | any                                                | public suspended retired memorial | editor                          | all
check_erratum        | open                                               | public suspended retired memorial | checker                         | all
check_erratum        | no-dossier closed-for-good                         | public suspended retired memorial | editor                          | all
certify_erratum      | open                                               | public suspended retired memorial | certifier                       | all
certify_erratum      | no-dossier closed-for-good                         | public suspended retired memorial | any-certifier                   | all
drop_erratum         | any                                                | public suspended retired memorial | editor                          | all
object               | any                                                | public suspended retired memorial | code                            | all
answer_objection     | any                                                | suspended                         | publisher                       | all
suspend              | any                                                | public                            | publisher                       | all
reinstate            | any                                                | suspended                         | publisher                       | all
revoke_certificate   | open                                               | public                            | certifier publisher             | all
revoke_certificate   | no-dossier closed-for-good                         | public                            | any-certifier publisher         | all
retire               | any                                                | public suspended                  | publisher                       | national
remember             | any                                                | public suspended retired          | publisher                       | all
return               | any                                                | retired                           | publisher                       | all
import               | no-dossier                                         | none                              | administrator                   | all
`;

/** What each decision needs, typed from the same place; words separated by a stroke belong to rows for different people. */
const conditions = `
propose              grounds relation sources self_allowed not_suppressed no_open_dossier
settle_identity      identity note
assign               assignee
find_inadmissible    reason_code
admit                identity_settled
select               identity_settled evaluations note / identity_settled note
shortlist            evaluations
close_ballot         outcome votes statutes seat_or_cycle evidence
seat                 outcome seat_or_cycle
defer                no_open_ballot reason_code
decline              no_open_ballot reason_code
revive
expire               deferral_over
invite               address not_deceased
accept               not_deceased
refuse
take_back            answer_can_be_taken_back
lapse                reminders_done
hand_in              core_statements
send_proof           draft_has_text not_deceased findings_seen / draft_has_text deceased findings_seen
request_corrections  proof_has_corrections
sign                 proof_answered not_deceased / proof_answered deceased signer evidence
countersign          countersign_due
return_to_draft      note
resubmit             text_is_signed
pass_checks          signed countersigned checks_done checker_is_not_drafter
certify              signed countersigned certifier_is_apart
publish              no_objection not_withdrawn / promotion_day no_objection not_withdrawn
open_revision        address / address no_open_dossier
abandon_revision     entry_public / entry_public reminders_done
set_aside            no_public_entry note / no_public_entry reminders_done
resume               /
withdraw
close_deceased       no_public_entry death_source
reopen_at_request    no_open_dossier evidence note
adopt_policy         policy_has_changed stage_in_new_policy note
override             no_open_dossier outcome note
confirm_unchanged
open_erratum         no_erratum note
check_erratum        erratum_open erratum_has_changes erratum_checker_apart
certify_erratum      erratum_checked erratum_certifier_apart
drop_erratum         erratum_open note
object
answer_objection     suspended_by_objection outcome note
suspend              note
reinstate            suspended_by_publisher no_objection note
revoke_certificate   has_certificate note
retire               no_objection note
remember             no_objection death_source
return               no_objection note
import               outcome
`;

const everybody = Object.keys(people) as Who[];
const reviewers: Record<Preset, Who[]> = { national: ["editor", "drafter", "checker"], academy: ["secretary"], alumni: ["editor", "drafter", "checker"] };
const parties: Record<string, Who[]> = {
  account: everybody.filter((who) => people[who].kind === "account"),
  editor: ["editor", "drafter", "checker"],
  drafter: ["drafter"],
  checker: ["checker"],
  secretary: ["secretary"],
  certifier: ["certifier"],
  "any-certifier": ["certifier", "certifier of other files"],
  publisher: ["publisher"],
  administrator: ["administrator"],
  person: ["person", "letter with short code"],
  code: ["person", "letter", "letter with short code"],
  delegate: ["delegate"],
  clock: ["clock"],
};
const places: Record<string, (Stage | null)[]> = {
  any: [null, ...stages],
  "no-dossier": [null],
  open: stages.filter((stage) => !isClosed(stage)),
  unpublished: stages.filter((stage) => !isClosed(stage) && stage !== "published"),
  "closed-for-good": stages.filter(isClosed),
};

function readExpected(): Set<string> {
  const cells = new Set<string>();
  const words = (cell = "") => cell.trim().split(/\s+/);
  for (const line of expected.trim().split("\n").slice(1)) {
    const [decision = "", where, shown, who, houses] = line.split("|");
    for (const preset of presetNames.filter((name) => words(houses).includes("all") || words(houses).includes(name)))
      for (const stage of words(where).flatMap((word) => places[word] ?? [word as Stage]))
        for (const standing of words(shown).includes("any") ? standings : (words(shown) as Standing[]))
          for (const person of words(who).flatMap((word) => (word === "reviewer" ? reviewers[preset] : (parties[word] ?? []))))
            cells.add([preset, decision.trim(), stage, standing, person].join(" · "));
  }
  return cells;
}

/** Open to somebody: allowed, or only waiting for a condition that the person can see and meet. */
function isOpen(preset: Preset, decision: string, stage: Stage | null, standing: Standing, who: Who): boolean {
  const verdict = judge({ policy: presets[preset] }, people[who], decision, ripe({ stage, standing }));
  return verdict.ok || [...stateNeeds, ...pressNeeds, "not_a_choice"].includes(verdict.reason);
}

describe("the decision table", () => {
  const wanted = readExpected();

  it.each(presetNames)("opens each decision to exactly the people that PRODUCT.md names, in a house of the kind %s", (preset) => {
    const wrong: string[] = [];
    for (const decision of decisionNames)
      for (const stage of [null, ...stages])
        for (const standing of standings)
          for (const who of everybody) {
            const cell = [preset, decision, stage, standing, who].join(" · ");
            if (isOpen(preset, decision, stage, standing, who) !== wanted.has(cell)) wrong.push(cell);
          }
    expect(wrong).toEqual([]);
  });

  it("has a line for every decision, and no decision that the specification does not know", () => {
    const named = new Set([...wanted].map((cell) => cell.split(" · ")[1]));
    expect([...named].sort()).toEqual([...decisionNames].sort());
    expect(conditions.trim().split("\n").map((line) => line.split(" ")[0]).sort()).toEqual([...decisionNames].sort());
  });

  it.each(conditions.trim().split("\n").map((line) => line.trim().split(/\s+/)))("asks for what PRODUCT.md says: %s", (decision, ...words) => {
    const rows = table.filter((row) => row.decision === decision).map((row) => [...row.needs, ...row.asks].sort().join(" "));
    const wanted = words.join(" ").split("/").map((part) => part.trim().split(" ").sort().join(" "));
    expect(rows).toEqual(wanted);
    expect(conditions.match(new RegExp(`^${decision}\\b`, "gm"))).toHaveLength(1);
  });

  it.each([
    ["seconded", "select seat close_deceased reopen_at_request adopt_policy override answer_objection reinstate revoke_certificate retire remember return"],
    ["held", "close_ballot defer decline"],
    ["released", "invite"],
    ["released_if_first", "open_revision"],
  ])("lets exactly these be %s", (second, decisions) => {
    // A person who has died is signed for by heirs or the publisher: that one row of `sign` is seconded too.
    const rows = table.filter((row) => row.second === second && row.decision !== "sign");
    expect([...new Set(rows.map((row) => row.decision))].sort()).toEqual(decisions.split(" ").sort());
  });

  it("tells the person of every decision on the entry but the import", () => {
    const silent = table.filter((row) => row.subject === "entry" && !row.told.some((letter) => letter.to === "nominee"));
    expect(silent.map((row) => row.decision)).toEqual(["import"]);
  });
});

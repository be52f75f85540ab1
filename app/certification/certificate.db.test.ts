import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { canonicalJson } from "~/biographies/canonical";
import { dayOf } from "~/i18n/dates";
import { testDatabase } from "../../db/testing";
import { inventedKeys } from "../../db/seed/keys";
import { somebody } from "../../db/seed/somebody";
import { type World, world } from "../../db/seed/world";
import { documentHolds, publicPem } from "./document.server";
import { certificateAnswer } from "./answer.server";
import { goOn, press, pressed, rewrite, traveller } from "./testing";
import { findCertificate } from "./verify.server";

const { db } = await testDatabase();
const keys = inventedKeys();
const folder = mkdtempSync(path.join(tmpdir(), "vitae-certificate-"));
let ground: World;

beforeAll(async () => {
  const persons = [somebody("race", "certification"), somebody("listed", "published"), somebody("revoked", "published"), somebody("edited", "certified"), somebody("moved", "certified")];
  ground = await world(db, keys, { preset: "national", persons });
});
afterAll(() => rmSync(folder, { recursive: true }));

async function certificatesOf(key: string) {
  return db
    .selectFrom("certificate as c")
    .innerJoin("revision as r", "r.id", "c.revision_id")
    .innerJoin("biography as b", "b.id", "r.biography_id")
    .select(["c.number", "c.revision_id", "c.voided_at", "c.revoked_at"])
    .where("b.person_id", "=", traveller(ground, key).personId)
    .orderBy("c.issued_at")
    .execute();
}

async function numberOf(key: string): Promise<string> {
  const [certificate] = await certificatesOf(key);
  if (!certificate) throw new Error(`${key} has no certificate`);
  return certificate.number;
}

const subject = (key: string) => ({ dossierId: traveller(ground, key).dossierId });
const stageOf = async (key: string) => (await db.selectFrom("dossier").select("stage").where("id", "=", subject(key).dossierId).executeTakeFirstOrThrow()).stage;
const entryOf = async (key: string) => ({ entryId: (await db.selectFrom("entry").select("id").where("person_id", "=", traveller(ground, key).personId).executeTakeFirstOrThrow()).id });

describe("certifying", () => {
  it("takes each certifier once, however many press at the same moment, and makes one certificate", async () => {
    const tries = Array.from({ length: 10 }, (_, at) => press(ground, subject("race"), "certify", at % 2 ? "certifier" : "certifier2"));
    const outcomes = await Promise.all(tries);
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(2);
    expect(await certificatesOf("race")).toHaveLength(1);
    expect(await stageOf("race")).toBe("certified");
    const events = await db.selectFrom("event").select("to_stage").where("dossier_id", "=", subject("race").dossierId).where("decision", "=", "certify").orderBy("seq").execute();
    expect(events.map((event) => event.to_stage)).toEqual(["certification", "certified"]);
    const letters = await db.selectFrom("letter").select("id").where("dossier_id", "=", subject("race").dossierId).where("kind", "=", "congratulation").execute();
    expect(letters).toHaveLength(1);
  });
});

describe("a certificate", () => {
  it("is known once its entry is public: who, what and under which policy", async () => {
    const found = await findCertificate(db, keys, ` ${await numberOf("listed")} `);
    expect(found).toMatchObject({
      state: "valid",
      holds: true,
      current: true,
      document: {
        house: "Les Contemporains",
        person: "Aurore Testlisted",
        checkers: ["Marc Astier-Noël"],
        certifiers: ["Sabine Quémener", "Aurèle Delmotte"],
        signatures: [{ kind: "sign", name: "Aurore Testlisted", as: "nominee" }],
        policy: { certifiers: 2, drafterMayCheck: false },
      },
    });
    const { scope } = (found.document ?? { scope: { statements: 0, checked: 0, declared: 0 } });
    expect(scope.checked + scope.declared).toBe(scope.statements);
    expect(scope.checked).toBeGreaterThan(0);
  });

  it("is unknown before its text is published, and while its entry is not public", async () => {
    expect(await findCertificate(db, keys, await numberOf("race"))).toMatchObject({ state: "unknown", document: null });
    await pressed(ground, await entryOf("listed"), "suspend", "publisher", { note: "Vérification en cours." });
    expect(await findCertificate(db, keys, await numberOf("listed"))).toMatchObject({ state: "unknown", document: null });
    await pressed(ground, await entryOf("listed"), "reinstate", "publisher", { note: "Rien à redire." });
    expect(await findCertificate(db, keys, await numberOf("listed"))).toMatchObject({ state: "valid" });
    expect(await findCertificate(db, keys, "2026-01-9999")).toMatchObject({ state: "unknown" });
  });

  it("does not hold once any byte of it, or of its signature, is another", async () => {
    const found = await findCertificate(db, keys, await numberOf("listed"));
    if (found.state === "unknown") throw new Error("not found");
    const bytes = Buffer.from(canonicalJson(found.document));
    expect(documentHolds(JSON.parse(bytes.toString()), found.signature, keys.signing)).toBe(true);
    const accepted = [...bytes.keys()].filter((at) => {
      const altered = Buffer.from(bytes);
      altered.writeUInt8(altered.readUInt8(at) ^ 1, at);
      return holds(altered.toString(), found.signature);
    });
    expect(accepted).toEqual([]);
    const forged = [...found.signature.keys()].filter((at) => {
      const altered = Buffer.from(found.signature);
      altered.writeUInt8(altered.readUInt8(at) ^ 1, at);
      return holds(bytes.toString(), altered);
    });
    expect(forged).toEqual([]);
  });

  it("is checked offline by the script of the manual, which refuses an altered one", async () => {
    const found = await findCertificate(db, keys, await numberOf("listed"));
    const answer = JSON.stringify(certificateAnswer(found, "https://house.example"));
    const script = /```js\n([^]+?)```/.exec(readFileSync("docs/verify-a-certificate.md", "utf8"))?.[1] ?? "";
    expect(script.split("\n").length).toBeLessThanOrEqual(45);
    writeFileSync(path.join(folder, "check.mjs"), script);
    writeFileSync(path.join(folder, "key.pem"), publicPem(keys.signing));
    expect(await run(answer)).toContain("Genuine: certificate");
    await expect(run(answer.replace("Testlisted", "Testlistee"))).rejects.toThrow("Not genuine");
    await expect(run(answer.replace(/"signature":"(.)/, (_, first: string) => `"signature":"${first === "A" ? "B" : "A"}`))).rejects.toThrow("Not genuine");
  });

  it("reads as revoked from the day on which it was revoked, once; the entry is drafted again", async () => {
    const entry = await entryOf("revoked");
    await pressed(ground, entry, "revoke_certificate", "certifier", { note: "Une pièce était fausse." }, "publisher");
    expect(await findCertificate(db, keys, await numberOf("revoked"))).toMatchObject({ state: "revoked", holds: true, revokedOn: dayOf(new Date()) });
    expect(await stageOf("revoked")).toBe("drafting");
    await expect(db.updateTable("certificate").set({ revoked_at: null }).where("number", "=", await numberOf("revoked")).execute()).rejects.toThrow("can only be voided");
  });
});

describe("a certified text that is taken back", () => {
  it("has void certificates; another text cannot be slipped under the signature, and is certified anew", async () => {
    const who = traveller(ground, "edited");
    await pressed(ground, subject("edited"), "return_to_draft", "certifier", { note: "La date ne concorde pas avec la source." });
    expect(await certificatesOf("edited")).toMatchObject([{ voided_at: expect.any(Date) }]);
    const standing = await db.selectFrom("certification").select("id").where("dossier_id", "=", who.dossierId).where("voided_at", "is", null).execute();
    expect(standing).toEqual([]);
    // One letter is another text.
    await rewrite(ground, who, "position", { title: { text: "Factrice d'orguez" }, organisation: { text: "Manufacture de Montreval" } });
    expect(await press(ground, subject("edited"), "resubmit", "editor")).toMatchObject({ ok: false, reason: "text_is_signed" });
    await goOn(ground, who, "drafting", "published");
    const [old, fresh] = await certificatesOf("edited");
    expect(fresh?.revision_id).not.toBe(old?.revision_id);
    expect(await findCertificate(db, keys, old?.number ?? "")).toMatchObject({ state: "void", current: false });
    expect(await findCertificate(db, keys, fresh?.number ?? "")).toMatchObject({ state: "valid", current: true });
  });

  it("has void certificates too when an administrator moves it by exception", async () => {
    await pressed(ground, subject("moved"), "override", "administrator", { outcome: "verification", note: "Contrôle à refaire." }, "publisher");
    expect(await certificatesOf("moved")).toMatchObject([{ voided_at: expect.any(Date) }]);
  });
});

function holds(json: string, signature: Buffer): boolean {
  try {
    return documentHolds(JSON.parse(json), signature, keys.signing);
  } catch {
    return false;
  }
}

/** Runs the manual's script on an answer of the API; what it prints, or the error with what it said. */
async function run(answer: string): Promise<string> {
  writeFileSync(path.join(folder, "certificate.json"), answer);
  const { stdout } = await promisify(execFile)(process.execPath, ["check.mjs", "certificate.json", "key.pem"], { cwd: folder });
  return stdout;
}

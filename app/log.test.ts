import { describe, expect, it } from "vitest";
import { makeLog } from "./log.server";

function logged(write: (log: ReturnType<typeof makeLog>) => void): string {
  let lines = "";
  write(makeLog("info", { write: (line) => (lines += line) }));
  return lines;
}

const personal = ["jeanne.cordellier@maison.example", "Cordellier", "482913", "0f8c1a77-54d0-4e86-9c1e-2f4a8ad0a3b1", "VIT-7K3M-Q2XD"];

describe("the log", () => {
  it("keeps what was typed out of a database's complaint", () => {
    const error = Object.assign(
      new Error('duplicate key value violates unique constraint "account_mail": Key (mail)=(jeanne.cordellier@maison.example) exists'),
      { code: "23505", constraint: "account_mail", table: "account", detail: `Key (name)=(${personal[1]}) exists`, where: personal[3] },
    );
    const lines = logged((log) => log.error({ err: error, pattern: "/desk/dossiers/:id" }, "broken"));
    for (const value of personal) expect(lines).not.toContain(value);
    expect(JSON.parse(lines)).toMatchObject({ pattern: "/desk/dossiers/:id", err: { errno: "23505", constraint: "account_mail", table: "account" } });
  });

  it.each(personal.map((value) => [value]))("keeps %s out of an error's message and of its stack", (value) => {
    const lines = logged((log) => log.error({ err: new Error(`cannot read "${value}" near '${value}'`) }));
    expect(lines).not.toContain(value);
    expect(lines).toContain("log.test");
    expect(logged((log) => log.error(new Error(`cannot read "${value}"`)))).not.toContain(value);
  });

  it("keeps named values out, also a level down", () => {
    const lines = logged((log) => log.info({ mail: personal[0], account: { name: personal[1], code: personal[2] }, request: { headers: { cookie: personal[3] } } }));
    for (const value of personal) expect(lines).not.toContain(value);
  });

  it("keeps a line one line (C11)", () => {
    const lines = logged((log) => log.info({ pattern: "/x\r\n{\"level\":60}" }, "a\r\nb"));
    expect(lines.trim().split("\n")).toHaveLength(1);
  });
});

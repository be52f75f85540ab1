import { describe, expect, test } from "vitest";
import { isLoopback, readSettings } from "./env.server";

describe("with nothing set", () => {
  test("it is a demo that only this machine reaches", () => {
    expect(readSettings({})).toMatchObject({
      host: "127.0.0.1",
      port: 3000,
      publicUrl: "http://localhost:3000",
      demo: true,
      databaseUrl: undefined,
      smtpUrl: undefined,
      metricsPort: undefined,
      production: false,
      notices: [],
    });
  });

  test("an empty value counts as none", () => {
    expect(readSettings({ PORT: "", DATABASE_URL: " ", VITAE_DEMO: "" })).toMatchObject({ port: 3000, demo: true });
  });
});

const house = {
  HOST: "0.0.0.0",
  PORT: "8080",
  PUBLIC_URL: "https://whoswho.example/",
  VITAE_HOME: "/srv/house",
  DATABASE_URL: "postgresql://vitae:s3cret@db.example:5433/house?sslmode=require",
  SMTP_URL: "smtps://house:s3cret@mail.example",
  METRICS_PORT: "9100",
  NODE_ENV: "production",
};

describe("a house", () => {
  test("takes every setting as given, without the slash at the end of its address", () => {
    expect(readSettings(house)).toEqual({
      host: "0.0.0.0",
      port: 8080,
      publicUrl: "https://whoswho.example",
      home: "/srv/house",
      demo: false,
      databaseUrl: house.DATABASE_URL,
      smtpUrl: house.SMTP_URL,
      metricsPort: 9100,
      production: true,
      notices: [],
    });
  });

  test.each(["DATABASE_URL", "SMTP_URL", "PUBLIC_URL"] as const)("%s alone makes it one", (name) => {
    expect(readSettings({ [name]: house[name] }).demo).toBe(false);
  });

  test("VITAE_DEMO=0 makes it one too", () => {
    expect(readSettings({ VITAE_DEMO: "0" })).toMatchObject({ demo: false, publicUrl: "http://localhost:3000" });
  });

  test("without a mail server is told that letters stay", () => {
    expect(readSettings({ ...house, SMTP_URL: undefined }).notices).toEqual([expect.stringContaining("SMTP_URL")]);
  });
});

describe("a half-configured start is refused with a sentence", () => {
  test.each([
    ["a port that is a word", { PORT: "http" }, "PORT must be a whole number from 1 to 65535."],
    ["a port out of range", { PORT: "70000" }, "PORT must be"],
    ["a port with a fraction", { PORT: "80.5" }, "PORT must be"],
    ["two servers on one port", { METRICS_PORT: "3000" }, "METRICS_PORT and PORT are the same"],
    ["figures on a word", { METRICS_PORT: "yes" }, "METRICS_PORT must be"],
    ["a public address in the open", { PUBLIC_URL: "http://whoswho.example" }, "PUBLIC_URL must begin with https://"],
    ["a public address with a path", { PUBLIC_URL: "https://example.org/vitae" }, "PUBLIC_URL must be an address without a path"],
    ["a public address with a password", { PUBLIC_URL: "https://me:pass@example.org" }, "PUBLIC_URL must be an address"],
    ["a public address that is a bare name", { PUBLIC_URL: "whoswho.example" }, "PUBLIC_URL must be an address"],
    ["an unknown answer about the demo", { VITAE_DEMO: "maybe" }, "VITAE_DEMO must be 1 or 0."],
    ["a demo with a database of its own", { ...house, VITAE_DEMO: "1" }, "VITAE_DEMO=1 does not go with DATABASE_URL and SMTP_URL and PUBLIC_URL"],
    ["a demo for everybody", { HOST: "0.0.0.0" }, "The demo listens on this machine only"],
    ["a house for everybody without an address", { HOST: "0.0.0.0", VITAE_DEMO: "0" }, "PUBLIC_URL must say where"],
    ["another kind of database", { DATABASE_URL: "mysql://root@localhost/x" }, "DATABASE_URL must be an address like postgres://"],
    ["a database without a host", { DATABASE_URL: "postgres:vitae" }, "DATABASE_URL must be"],
    ["a mail server that is a web page", { SMTP_URL: "https://mail.example" }, "SMTP_URL must be an address like smtps://"],
  ])("%s", (_, env, sentence) => {
    expect(() => readSettings(env)).toThrow(sentence);
  });

  test("all faults at once, and no password among them", () => {
    const attempt = () => readSettings({ PORT: "x", DATABASE_URL: "mysql://root:s3cret@localhost/x", SMTP_URL: "s3cret" });
    expect(attempt).toThrow(/PORT must.*\n.*DATABASE_URL must.*\n.*SMTP_URL must/s);
    expect(attempt).not.toThrow("s3cret");
  });
});

test("what only this machine reaches", () => {
  const here = ["localhost", "127.0.0.1", "127.1.2.3", "::1", "[::1]", "vitae.localhost"];
  const elsewhere = ["0.0.0.0", "::", "127.0.0.1.example.org", "localhost.example.org", "192.168.1.2", "1270.0.0.1"];
  expect([here.filter((host) => !isLoopback(host)), elsewhere.filter(isLoopback)]).toEqual([[], []]);
});

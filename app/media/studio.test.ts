import { existsSync, mkdtempSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { beforeEach, describe, expect, it } from "vitest";
import { firstCrop } from "./crop";
import { type Job, openStudio } from "./studio.server";
import { bomb, photograph, photographWithPlace, polyglot, svg } from "./testing";

let folder = "";
beforeEach(() => void (folder = mkdtempSync(path.join(tmpdir(), "studio-"))));

function jobOf(bytes: Buffer, crop = firstCrop): Job {
  const at = (name: string) => path.join(folder, name);
  writeFileSync(at("from"), bytes);
  return { from: at("from"), whole: at("whole"), large: at("large"), small: at("small"), crop };
}

describe("a portrait is always made anew (D03)", () => {
  it("turned as the camera says, grey, in two sizes, without place, camera or profile", async () => {
    const job = jobOf(await photographWithPlace());
    expect(readFileSync(job.from).includes("Invented camera")).toBe(true);
    expect(await openStudio().cut(job)).toEqual({ ok: true });
    const large = await sharp(job.large).metadata();
    expect([large.format, large.width, large.height]).toEqual(["webp", 960, 1200]);
    expect([large.exif, large.xmp, large.iptc, large.icc]).toEqual([undefined, undefined, undefined, undefined]);
    expect((await sharp(job.small).metadata()).width).toBe(480);
    // The black half of the picture was on the left of what lay on its side: upright it is on top.
    const { dominant } = await sharp(job.large).extract({ left: 0, top: 0, width: 960, height: 300 }).stats();
    expect(dominant.r).toBeLessThan(40);
    const { channels } = await sharp(job.large).stats();
    expect(new Set(channels.slice(0, 3).map(({ mean }) => Math.round(mean))).size).toBe(1);
    expect(statSync(job.large).mode & 0o777).toBe(0o600);
  });

  it("of a file that is two things, only the picture is left", async () => {
    const job = jobOf(await polyglot());
    expect(await openStudio().cut(job)).toEqual({ ok: true });
    for (const file of [job.whole ?? "", job.large, job.small]) expect(readFileSync(file).includes("%PDF")).toBe(false);
  });
});

describe("what cannot be decoded is refused", () => {
  it("more pixels than its head says, a broken end, another format in disguise", async () => {
    const studio = openStudio();
    const bad = [bomb({ width: 20_000, height: 20_000 }), (await photograph()).subarray(0, 400), svg, Buffer.from("nothing")];
    for (const bytes of bad) expect(await studio.cut(jobOf(bytes))).toEqual({ ok: false, reason: "damaged" });
    expect(existsSync(path.join(folder, "large"))).toBe(false);
  });
});

describe("a decode is a process of its own (D05)", () => {
  /** Stands for a picture that never ends: notes that it began, then does nothing for longer than anybody waits. */
  function hanging(): string {
    const program = path.join(folder, "hanging.mjs");
    writeFileSync(program, `import { writeFileSync } from "node:fs"; writeFileSync(process.argv[1] + "." + process.pid, ""); setTimeout(() => {}, 8000);`);
    return program;
  }

  it("is ended when its time is over", async () => {
    const studio = openStudio({ seconds: 1, child: hanging() });
    expect(await studio.cut(jobOf(await photograph()))).toEqual({ ok: false, reason: "too_slow" });
  });

  it("runs twice at a time, however many ask, and refuses the endless queue", async () => {
    const studio = openStudio({ seconds: 2, child: hanging() });
    const job = jobOf(await photograph());
    const all = Array.from({ length: 23 }, () => studio.cut(job));
    expect(await all[22]).toEqual({ ok: false, reason: "busy" });
    await all[0];
    expect(readdirSync(folder).filter((name) => name.startsWith("hanging.mjs.")).length).toBeLessThanOrEqual(4);
  });

  it("is given nothing of our environment", async () => {
    const program = path.join(folder, "telling.mjs");
    writeFileSync(program, `import { writeFileSync } from "node:fs"; writeFileSync(process.argv[1] + ".env", Object.keys(process.env).join(" ")); console.log('{"ok":true}')`);
    await openStudio({ child: program }).cut(jobOf(await photograph()));
    expect(readFileSync(`${program}.env`, "utf8")).toBe("NODE_ENV");
  });
});

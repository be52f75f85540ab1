import { existsSync } from "node:fs";
import type { Server } from "node:http";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import express, { type RequestHandler, type Response } from "express";
import { StartRefused } from "~/db.server";
import { type PageMaker, pageMaker } from "./pages.server";
import { patternFinder } from "./patterns.server";

/** The site as the server needs it: its pages, the files beside them, and what the log calls a path. */
export interface Pages {
  maker: PageMaker;
  files: RequestHandler;
  pattern: (path: string) => string;
  stylesheets: () => readonly string[];
  close: () => Promise<void>;
}

/** The built pages, or in development the sources, through Vite. */
export async function loadPages(root: string, production: boolean, server: Server): Promise<Pages> {
  return production ? built(root) : developing(server);
}

async function built(root: string): Promise<Pages> {
  const index = path.join(root, "build/server/index.js");
  if (!existsSync(index)) throw new StartRefused("There is no build yet: run npm run build, or npm start, which does it.");
  const build = (await import(pathToFileURL(index).href)) as ServerBuild;
  const stylesheets = build.assets.routes["root"]?.css ?? [];
  const client = path.join(root, "build/client");
  const assets = path.join(client, "assets") + path.sep;
  const setHeaders = (response: Response, file: string) => {
    // What the build names by its content never changes.
    response.setHeader("Cache-Control", file.startsWith(assets) ? "public, max-age=31536000, immutable" : "public, max-age=86400");
  };
  return {
    maker: pageMaker(build, "production"),
    files: express.static(client, { index: false, redirect: false, setHeaders }),
    pattern: patternFinder(build.routes),
    stylesheets: () => stylesheets,
    close: async () => undefined,
  };
}

async function developing(server: Server): Promise<Pages> {
  const { createServer } = await import("vite");
  const vite = await createServer({ server: { middlewareMode: true, hmr: { server } }, appType: "custom" });
  const build = async () => (await vite.ssrLoadModule("virtual:remix/server-build")) as ServerBuild;
  return {
    maker: pageMaker(build, "development"),
    files: vite.middlewares,
    pattern: patternFinder((await build()).routes),
    stylesheets: () => [],
    close: () => vite.close(),
  };
}

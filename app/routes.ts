import { index, route, type RouteConfig } from "@remix-run/route-config";

// The site map: every URL on one page. Kept in the order of who uses it.
export default [
  // public
  index("routes/public/home.tsx"),
  route("sign-in", "routes/public/sign-in.tsx"),
  route("sign-in/code", "routes/public/sign-in-code.tsx"),
  route("sign-in/as", "routes/public/sign-in-as.tsx"),
  route("sign-in/link/:token", "routes/public/sign-in-link.tsx"),
  route("sign-out", "routes/public/sign-out.tsx"),
  route("account", "routes/public/account.tsx"),
  route("language", "routes/public/language.tsx"),
  route("mailbox", "routes/public/mailbox.tsx"),
  route("mailbox/:id", "routes/public/mailbox-letter.tsx"),

  // directory

  // my

  // committee

  // desk

  // certify

  // publish

  // admin

  // api

  route("*", "routes/public/not-found.tsx"),
] satisfies RouteConfig;

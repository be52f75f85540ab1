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
  route("mailbox/:id?", "routes/public/mailbox.tsx"),

  route("nominate", "routes/public/nominate.tsx"),
  route("nominate/:id", "routes/public/nomination.tsx"),
  route("nominations/mine", "routes/public/nominations-mine.tsx"),

  // directory

  // my
  route("my/questionnaire", "routes/my/questionnaire.tsx"),
  route("my/questionnaire/:section", "routes/my/questionnaire-section.tsx"),
  route("my/proof/:revision", "routes/my/proof.tsx"),
  route("my/proof/:revision/done", "routes/my/proof-done.tsx"),

  // committee
  route("committee", "routes/committee/index.tsx"),
  route("committee/dossiers/:id", "routes/committee/dossier.tsx"),
  route("secretariat/members", "routes/committee/secretariat.tsx"),

  // desk
  route("desk", "routes/desk/queue.tsx"),
  route("desk/nominations", "routes/desk/nominations.tsx"),
  route("desk/dossiers/:id", "routes/desk/dossier.tsx"),
  route("desk/entries/:id", "routes/desk/entry.tsx"),
  route("desk/tasks/:id", "routes/desk/task.tsx"),
  route("desk/dossiers/:id/draft", "routes/desk/draft.tsx"),
  route("desk/dossiers/:id/draft/statement", "routes/desk/draft-statement.tsx"),
  route("desk/dossiers/:id/draft/wording/:statement", "routes/desk/draft-wording.tsx"),
  route("desk/dossiers/:id/draft/proof", "routes/desk/draft-proof.tsx"),
  route("desk/dossiers/:id/draft/:step", "routes/desk/draft-step.tsx"),
  route("desk/dossiers/:id/checks", "routes/desk/checks.tsx"),
  route("desk/dossiers/:id/checks/register", "routes/desk/checks-register.tsx"),
  route("desk/errata/:id", "routes/desk/erratum.tsx"),
  route("desk/errata/:id/statement", "routes/desk/erratum-statement.tsx"),
  route("desk/errata/:id/leave-out", "routes/desk/erratum-leave-out.tsx"),
  route("decide", "routes/desk/decide.tsx"),
  route("pending/:id/:word", "routes/desk/pending.tsx"),

  // certify
  route("certify", "routes/certify/queue.tsx"),
  route("certify/register", "routes/certify/register.tsx"),
  route("certify/:revision", "routes/certify/revision.tsx"),

  // publish
  route("publish", "routes/publish/index.tsx"),

  // admin

  // api
  route("api/v1/certificates/:number", "routes/api/certificate.ts"),
  route("certificate-key.pem", "routes/api/certificate-key.ts"),

  route("*", "routes/public/not-found.tsx"),
] satisfies RouteConfig;

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
  route("kept", "routes/public/kept.tsx"),
  route("kept/text", "routes/public/kept-text.ts"),
  route("kept/drop", "routes/public/kept-drop.ts"),
  route("mailbox/:id?", "routes/public/mailbox.tsx"),

  route("verify", "routes/public/verify.tsx"),
  route("verify/letters", "routes/public/letters-sent.tsx"),
  route("verify/letters.json", "routes/api/letters-sent.ts"),
  route("unsubscribe/:signed", "routes/public/unsubscribe.tsx"),
  route("i", "routes/public/i-letter.tsx"),
  route("i/answer", "routes/public/i-answer.tsx"),
  route("i/identify", "routes/public/i-identify.tsx"),
  route("i/leave", "routes/public/i-leave.tsx"),
  route("i/question", "routes/public/i-question.tsx"),
  route("i/:token", "routes/public/i-token.tsx"),

  route("nominate", "routes/public/nominate.tsx"),
  route("nominate/:id", "routes/public/nomination.tsx"),
  route("nominations/mine", "routes/public/nominations-mine.tsx"),

  route("method", "routes/public/method.tsx"),
  route("criteria", "routes/public/criteria.tsx"),
  route("rights", "routes/public/rights.tsx"),
  route("figures", "routes/public/figures.tsx"),
  route("in-memoriam", "routes/public/in-memoriam.tsx"),
  route("promotions/:year?", "routes/public/promotion.tsx"),

  // directory
  route("directory", "routes/directory/search.tsx"),
  route("browse", "routes/directory/browse.tsx"),
  route("browse/:kind/:value", "routes/directory/browse-list.tsx"),
  route("names/:surname", "routes/directory/surname.tsx"),
  route("p/:publicId/:slug", "routes/directory/entry.tsx"),

  // my
  route("my", "routes/my/index.tsx"),
  route("my/letters/:id?", "routes/my/letters.tsx"),
  route("my/word", "routes/my/word.tsx"),
  route("my/remarks", "routes/my/remarks.tsx"),
  route("my/withdraw", "routes/my/withdraw.tsx"),
  route("my/data", "routes/my/data.tsx"),
  route("my/data/file", "routes/my/data-file.tsx"),
  route("my/longer", "routes/my/longer.tsx"),
  route("my/questions", "routes/my/questions.tsx"),
  route("my/visibility", "routes/my/visibility.tsx"),
  route("my/delegates", "routes/my/delegates.tsx"),
  route("my/delegates/:id/end", "routes/my/delegate-end.tsx"),
  route("my/cv", "routes/my/cv.tsx"),
  route("my/cv/:line", "routes/my/cv-line.tsx"),
  route("my/questionnaire/print", "routes/my/questionnaire-print.tsx"),
  route("my/questionnaire", "routes/my/questionnaire.tsx"),
  route("my/questionnaire/:section", "routes/my/questionnaire-section.tsx"),
  route("my/proof/:revision", "routes/my/proof.tsx"),
  route("my/proof/:revision/done", "routes/my/proof-done.tsx"),
  route("my/proof/:revision/lift", "routes/my/proof-lift.tsx"),

  route("my/portrait", "routes/my/portrait.tsx"),
  route("my/portrait/crop", "routes/my/portrait-crop.tsx"),
  route("my/portrait/remove", "routes/my/portrait-remove.tsx"),
  route("my/evidence", "routes/my/evidence.tsx"),
  route("my/evidence/:statement", "routes/my/evidence-statement.tsx"),

  // committee
  route("committee", "routes/committee/index.tsx"),
  route("committee/dossiers/:id", "routes/committee/dossier.tsx"),
  route("secretariat/members", "routes/committee/secretariat.tsx"),

  // desk
  route("desk", "routes/desk/queue.tsx"),
  route("desk/remarks", "routes/desk/remarks.tsx"),
  route("desk/absence/:account?", "routes/desk/absence.tsx"),
  route("desk/nominations", "routes/desk/nominations.tsx"),
  route("desk/dossiers/:id", "routes/desk/dossier.tsx"),
  route("desk/entries/:id", "routes/desk/entry.tsx"),
  route("desk/tasks/:id", "routes/desk/task.tsx"),
  route("desk/dossiers/:id/draft", "routes/desk/draft.tsx"),
  route("desk/dossiers/:id/draft/statement", "routes/desk/draft-statement.tsx"),
  route("desk/dossiers/:id/draft/wording/:statement", "routes/desk/draft-wording.tsx"),
  route("desk/dossiers/:id/draft/proof", "routes/desk/draft-proof.tsx"),
  route("desk/dossiers/:id/draft/:step", "routes/desk/draft-step.tsx"),
  route("desk/dossiers/:id/evidence", "routes/desk/evidence.tsx"),
  route("desk/dossiers/:id/diff/:a?/:b?", "routes/desk/diff.tsx"),
  route("desk/dossiers/:id/checks", "routes/desk/checks.tsx"),
  route("desk/dossiers/:id/checks/register", "routes/desk/checks-register.tsx"),
  route("desk/errata/:id", "routes/desk/erratum.tsx"),
  route("desk/errata/:id/statement", "routes/desk/erratum-statement.tsx"),
  route("desk/errata/:id/leave-out", "routes/desk/erratum-leave-out.tsx"),
  route("desk/letters", "routes/desk/letters.tsx"),
  route("desk/letters/forgeries", "routes/desk/letters-forgeries.tsx"),
  route("desk/letters/templates", "routes/desk/letters-templates.tsx"),
  route("desk/letters/templates/:name", "routes/desk/letters-template.tsx"),
  route("desk/letters/templates/:name/:step", "routes/desk/letters-template-step.tsx"),
  route("desk/letters/preview/:pending", "routes/desk/letters-preview.tsx"),
  route("desk/letters/:id", "routes/desk/letters-letter.tsx"),
  route("desk/letters/:id/print", "routes/desk/letters-print.tsx"),
  route("desk/dossiers/:id/letters", "routes/desk/letters-file.tsx"),
  route("decide", "routes/desk/decide.tsx"),
  route("pending/:id/:word", "routes/desk/pending.tsx"),

  // certify
  route("certify", "routes/certify/queue.tsx"),
  route("certify/register", "routes/certify/register.tsx"),
  route("certify/:revision", "routes/certify/revision.tsx"),

  // publish
  route("publish", "routes/publish/index.tsx"),

  // admin
  route("admin/house", "routes/admin/house.tsx"),
  route("admin/policy", "routes/admin/policy.tsx"),
  route("admin/policy/:id/:step", "routes/admin/policy-step.tsx"),
  route("admin/accounts", "routes/admin/accounts.tsx"),
  route("admin/accounts/new", "routes/admin/account-new.tsx"),
  route("admin/accounts/:id", "routes/admin/account.tsx"),
  route("admin/accounts/:id/:step", "routes/admin/account-step.tsx"),
  route("admin/audit", "routes/admin/audit.tsx"),
  route("admin/imports", "routes/admin/imports.tsx"),
  route("admin/imports/:id/stop", "routes/admin/import-stop.tsx"),
  route("admin/imports/:id/refused", "routes/admin/import-refused.tsx"),

  // files
  route("portraits/:id/:size", "routes/files/portrait.ts"),
  route("evidence/:id", "routes/files/evidence.ts"),

  // api
  route("p/:publicId", "routes/api/entry-data.ts"),
  route("robots.txt", "routes/api/robots.ts"),
  route("sitemap.xml", "routes/api/sitemap.ts"),
  route("api/v1/certificates/:number", "routes/api/certificate.ts"),
  route("certificate-key.pem", "routes/api/certificate-key.ts"),

  route("*", "routes/public/not-found.tsx"),
] satisfies RouteConfig;

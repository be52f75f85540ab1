import { paths } from "~/http/paths";
import { useLanguage } from "~/i18n";

/** The pages of the house: what it says of itself, the rules that it works by, and the days on which it rests. */
export function HouseTrays({ current }: { current: "house" | "policy" | "rest" }) {
  const { t } = useLanguage();
  return (
    <nav className="trays" aria-label={t.admin.house.title}>
      <a href={paths.adminHouse()} aria-current={current === "house" ? "page" : undefined}>
        {t.admin.menu.house}
      </a>
      <a href={paths.adminPolicy()} aria-current={current === "policy" ? "page" : undefined}>
        {t.admin.menu.policy}
      </a>
      <a href={paths.adminRest()} aria-current={current === "rest" ? "page" : undefined}>
        {t.houseRest.title}
      </a>
    </nav>
  );
}

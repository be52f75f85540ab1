import { paths } from "~/http/paths";
import { useLanguage } from "~/i18n";

/** The two pages of the house: what it says of itself, and the rules that it works by. */
export function HouseTrays({ current }: { current: "house" | "policy" }) {
  const { t } = useLanguage();
  return (
    <nav className="trays" aria-label={t.admin.house.title}>
      <a href={paths.adminHouse()} aria-current={current === "house" ? "page" : undefined}>
        {t.admin.menu.house}
      </a>
      <a href={paths.adminPolicy()} aria-current={current === "policy" ? "page" : undefined}>
        {t.admin.menu.policy}
      </a>
    </nav>
  );
}

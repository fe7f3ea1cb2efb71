import { useState } from "react";
import type { AccountKind } from "../../workbook/accountKind";
import { figures, type FigureId } from "../../workbook/costs/figures";
import { facets, ranges, type Facet, type GroupBy, type Level } from "../../workbook/costs/question";
import { Disclosure } from "../check/disclosure";
import { ChoiceField } from "../reports/choiceField";
import { FacetField } from "./facetField";
import { facetName } from "./facetName";
import type { Chosen } from "./useQuestion";

const levelNames: Readonly<Record<Level, string>> = {
  organization: "The organizations’ own figures",
  account: "The account’s figures",
};

/** What is looked at. */
export function QuestionFields({ chosen, kind }: { readonly chosen: Chosen; readonly kind: AccountKind }) {
  const { figure, question, offered, change } = chosen;
  const [isOpen, setOpen] = useState(false);
  const filtered = facets.filter((facet) => (question.filters[facet] ?? []).length > 0);
  const shown = facets.filter((facet) => (offered?.values[facet].length ?? 0) > 1 || filtered.includes(facet));
  const groups: readonly GroupBy[] = ["none", "Organization", "Product", "Account"];
  return (
    <>
      <ChoiceField
        label="Show"
        value={figure.id}
        options={figures.map(({ id, title }) => ({ value: id, text: title }))}
        onChoose={(id) => change({ figure: id as FigureId })}
      />
      <ChoiceField
        label="Group by"
        value={question.groupBy}
        options={groups.map((by) => ({ value: by, text: by === "none" ? totalName(kind) : facetName(by, kind) }))}
        onChoose={(by) => change({ groupBy: by as GroupBy })}
      />
      <ChoiceField
        label="Months"
        value={String(question.months)}
        options={ranges.map((months) => ({
          value: String(months),
          text: months === 1 ? "1 month" : `${months} months`,
        }))}
        onChoose={(months) => change({ months: ranges.find((one) => String(one) === months) ?? 6 })}
      />
      {(offered?.levels.length ?? 0) > 1 && (
        <ChoiceField
          label="Level"
          value={question.level}
          options={(["organization", "account"] as const).map((level) => ({ value: level, text: levelNames[level] }))}
          onChoose={(level) => change({ level: level as Level })}
        />
      )}
      {shown.length > 0 && (
        <div>
          <Disclosure
            title="Filter"
            detail={filtered.length === 0 ? "none" : filtered.map((facet) => facetName(facet, kind)).join(", ")}
            open={isOpen}
            onToggle={() => setOpen(!isOpen)}
          >
            {shown.map((facet: Facet) => (
              <FacetField
                key={facet}
                label={facetName(facet, kind)}
                values={offered?.values[facet] ?? []}
                chosen={question.filters[facet] ?? []}
                onChoose={(values) => change({ filters: { ...question.filters, [facet]: values } })}
              />
            ))}
          </Disclosure>
        </div>
      )}
    </>
  );
}

const totalName = (kind: AccountKind): string => (kind === "partner" ? "Total across customers" : "Total");

package org.lineproof.web.rest.resource.law;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lineproof.requirements.entity.Catalogue;
import org.lineproof.requirements.entity.RiskClass;
import org.lineproof.requirements.entity.search.LawQuery;
import org.lineproof.web.problem.FieldFault;
import org.lineproof.web.problem.Problem;
import org.lineproof.web.problem.ProblemException;
import org.lineproof.web.rest.body.Ids;

/** Which requirements are looked for. */
public class RequirementParameters {

    @QueryParam("role")
    @Nullable
    String role;

    @QueryParam("riskClass")
    @Nullable
    String riskClass;

    @QueryParam("point")
    @Nullable
    String point;

    @QueryParam("on")
    @Nullable
    String on;

    @QueryParam("q")
    @Nullable
    String words;

    @QueryParam("article")
    @Nullable
    String article;

    /** @throws ProblemException 400 naming the parameter that cannot be read */
    LawQuery query(Catalogue catalogue) {
        Set<String> roles = LawQuery.roles(catalogue);
        RiskClass asked = Ids.query("riskClass", riskClass, RiskClass::of);
        String entry = Ids.query(
                "point",
                point,
                value -> catalogue
                        .annexEntry(value)
                        .orElseThrow(
                                () -> new IllegalArgumentException("is no point of Annex III; give one such as 5(a)"))
                        .point());
        if (entry != null && asked != null && asked != RiskClass.ANNEX_III) {
            throw new ProblemException(Problem.ofFields(
                    400, List.of(new FieldFault("point", "goes with the risk class annex-iii alone; leave one out"))));
        }
        String said = Ids.query("q", words, value -> {
            if (value.length() > LawQuery.MAX_WORDS) {
                throw new IllegalArgumentException("has more than " + LawQuery.MAX_WORDS + " characters");
            }
            return value;
        });
        return new LawQuery(
                Ids.query("role", role, value -> {
                    if (!roles.contains(value)) {
                        throw new IllegalArgumentException("has to be one of " + String.join(", ", roles));
                    }
                    return value;
                }),
                asked,
                entry,
                Ids.query("on", on, LocalDate::parse),
                Ids.query("article", article, value -> value),
                said == null ? "" : said);
    }
}

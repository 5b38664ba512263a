package org.lineproof.reporting.control;

import java.util.HashMap;
import java.util.Map;
import org.lineproof.reporting.entity.search.ReportFilter;
import org.lineproof.tenancy.entity.access.Reach;

/** A filter of requests {@code r} in the words of the query language: each condition begins with {@code and}. */
record ReportCondition(String text, Map<String, Object> parameters) {

    static ReportCondition of(ReportFilter filter, Reach reach) {
        StringBuilder text = new StringBuilder();
        Map<String, Object> parameters = new HashMap<>();
        if (!reach.whole()) {
            text.append(" and r.systemId in :reach");
            parameters.put("reach", reach.systems());
        }
        if (filter.system() != null) {
            text.append(" and r.systemId = :system");
            parameters.put("system", filter.system().value());
        }
        if (filter.definition() != null) {
            text.append(" and r.definition = :definition");
            parameters.put("definition", filter.definition());
        }
        return new ReportCondition(text.toString(), Map.copyOf(parameters));
    }
}

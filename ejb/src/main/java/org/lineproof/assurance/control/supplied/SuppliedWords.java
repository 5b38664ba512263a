package org.lineproof.assurance.control.supplied;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lineproof.assurance.control.question.Asked;
import org.lineproof.assurance.entity.supplied.SuppliedBundle;
import org.lineproof.assurance.entity.supplied.SuppliedBundle.Reason;
import org.lineproof.assurance.entity.supplied.SuppliedReport;
import org.lineproof.report.basis.Reference;

/** Says whose word a finding rests on, and where it stands in the logs of the supplier. */
public final class SuppliedWords {
    private static final int MOST = 6;

    private final Asked asked;

    public SuppliedWords(Asked asked) {
        this.asked = asked;
    }

    /**
     * That the supplier states it, against which pins that was verified, and in which of its entries it stands.
     *
     * @param places in the logs of the supplier, may be empty
     */
    public String stated(SuppliedBundle bundle, SuppliedReport report, List<Reference> places) {
        String said = asked.common("supplied.stated", bundle.supplier(), report.document(), day(bundle.pinnedAt()));
        return places.isEmpty() ? said : said + " " + asked.common("supplied.places", places(places));
    }

    /** Why nothing rests on the bundle, empty for one that counts. */
    String problem(SuppliedBundle bundle) {
        return bundle.problem()
                .map(problem -> asked.common(key(problem.reason()), bundle.supplier(), problem.detail()))
                .orElse("");
    }

    private static String key(Reason reason) {
        return switch (reason) {
            case ERASED -> "supplied.problem.erased";
            case PINS_WITHDRAWN -> "supplied.problem.withdrawn";
            case PINS_CHANGED -> "supplied.problem.pins-changed";
            case RUN_OUT -> "supplied.problem.run-out";
            case CHANGED -> "supplied.problem.changed";
            case NOT_VERIFIED -> "supplied.problem.unverified";
        };
    }

    private String places(List<Reference> places) {
        Map<String, List<Reference>> byLog = places.stream()
                .distinct()
                .collect(Collectors.groupingBy(Reference::origin, TreeMap::new, Collectors.toList()));
        return byLog.entrySet().stream()
                .map(log -> log.getKey() + " "
                        + log.getValue().stream()
                                .sorted()
                                .limit(MOST)
                                .map(SuppliedWords::place)
                                .collect(Collectors.joining(", "))
                        + (log.getValue().size() > MOST ? ", …" : ""))
                .collect(Collectors.joining("; "));
    }

    private static String place(Reference place) {
        return place.single() ? Long.toString(place.first()) : place.first() + "–" + place.last();
    }

    private static String day(@Nullable Instant instant) {
        return instant == null
                ? "-"
                : LocalDate.ofInstant(instant, ZoneOffset.UTC).toString();
    }
}

package org.lineproof.assurance.control.supplied;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lineproof.assurance.control.question.Examination;
import org.lineproof.assurance.entity.supplied.SuppliedBundle;
import org.lineproof.assurance.entity.supplied.SuppliedReport;

/** Which of the imported bundles is heard about a model version. */
final class Voices {
    /**
     * A bundle that answers.
     *
     * @param report of the bundle
     */
    record Voice(SuppliedBundle bundle, SuppliedReport report, Saying saying) {}

    private final List<SuppliedBundle> bundles;

    Voices(List<SuppliedBundle> bundles) {
        this.bundles = bundles;
    }

    /** The bundles that count and name the version, without those that a later report of the same kind superseded. */
    List<SuppliedBundle> naming(String model) {
        Map<String, SuppliedBundle> newest = new LinkedHashMap<>();
        for (SuppliedBundle bundle : bundles) {
            bundle.report()
                    .filter(report -> report.model(model).isPresent())
                    .ifPresent(report -> newest.merge(
                            bundle.supplier() + "\n" + report.definition(),
                            bundle,
                            (earlier, later) -> asOf(later).compareTo(asOf(earlier)) < 0 ? earlier : later));
        }
        return List.copyOf(newest.values());
    }

    /** The newest bundle that answers, empty if none does. */
    Optional<Voice> heard(String model, Reading reading, Examination examination) {
        List<SuppliedBundle> newestFirst = new ArrayList<>(naming(model));
        newestFirst.sort(Comparator.comparing(Voices::asOf).reversed());
        return newestFirst.stream()
                .flatMap(bundle -> bundle.report().stream()
                        .flatMap(report -> report.model(model).stream()
                                .flatMap(registration -> reading.of(report, registration, examination).stream())
                                .map(saying -> new Voice(bundle, report, saying))))
                .findFirst();
    }

    /** The newest import of a supplier, where what is kept of it is not what was logged. */
    List<SuppliedBundle> changed() {
        Map<String, SuppliedBundle> newest = new LinkedHashMap<>();
        bundles.forEach(bundle -> newest.put(bundle.supplier(), bundle));
        return newest.values().stream().filter(SuppliedBundle::changed).toList();
    }

    private static Instant asOf(SuppliedBundle bundle) {
        return bundle.report().map(SuppliedReport::asOf).orElse(Instant.EPOCH);
    }
}

package org.lineproof.assurance.entity.supplied;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.basis.LogState;

/**
 * What a bundle of another organisation says that our verifier found VERIFIED against that organisation's pins. Free text of
 * the report is not kept here.
 *
 * @param document id of the report, in the words of the issuer
 * @param definition which report it is, such as {@code R03}; empty for a disclosed decision
 * @param asOf the moment the report speaks of, by the clock of the issuer
 * @param findings of the report, in its order
 * @param stated entries about the issuer's system that the report names by themselves and the bundle opens
 * @param evidence the weakest class of what the bundle shows, recomputed
 * @param state the weakest state of its logs, recomputed against the pins
 */
public record SuppliedReport(
        String document,
        String definition,
        Instant asOf,
        List<Judged> findings,
        List<Stated> stated,
        EvidenceClass evidence,
        LogState state) {
    /** Most characters of a text that is taken over. */
    public static final int MAX_TEXT = 200;

    public SuppliedReport {
        findings = List.copyOf(findings);
        stated = List.copyOf(stated);
    }

    /** The registration of the model version of this digest, empty if the bundle opens none. */
    public Optional<Stated> model(String digest) {
        return entries("model", "digest", digest).findFirst();
    }

    /** The digests of the model versions whose registrations the bundle opens. */
    public Set<String> models() {
        return stated.stream()
                .filter(entry -> entry.type().equals("model"))
                .map(entry -> entry.text("digest"))
                .filter(digest -> !digest.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What is laid down of this kind. */
    public Stream<Stated> practices(String kind) {
        return entries("practice", "kind", kind);
    }

    /** The entries of this type whose field is shown with this value, in the order of the logs. */
    public Stream<Stated> entries(String type, String field, String value) {
        return stated.stream().filter(entry -> entry.is(type, field, value));
    }

    /** The finding of this check; empty if the report has none. */
    public Optional<Judged> finding(String check) {
        return findings.stream()
                .filter(finding -> finding.check().equals(check))
                .findFirst();
    }
}

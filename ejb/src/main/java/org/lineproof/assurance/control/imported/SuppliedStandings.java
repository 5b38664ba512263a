package org.lineproof.assurance.control.imported;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lineproof.assurance.entity.EvidenceCut;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.assurance.entity.imported.ImportedBundle;
import org.lineproof.assurance.entity.imported.KeptBundle;
import org.lineproof.assurance.entity.imported.KeptBundle.Key;
import org.lineproof.assurance.entity.imported.SupplierPinsAct;
import org.lineproof.assurance.entity.supplied.SuppliedBundle;
import org.lineproof.assurance.entity.supplied.SuppliedBundle.Reason;
import org.lineproof.assurance.entity.supplied.SuppliedBundle.Standing;
import org.lineproof.assurance.entity.supplied.SuppliedBundle.Standing.Unusable;
import org.lineproof.registry.entity.approval.TrustAct;

/**
 * What imported bundles are worth as of a cut: who took over or withdrew which pins is read from the cut, and what came after
 * it changes nothing, but for an erasure.
 */
public final class SuppliedStandings {
    /** How many years an import holds whose entry names no day. */
    public static final int YEARS = 1;

    private final EvidenceCut cut;
    private final Map<Key, KeptBundle> kept;
    private final Function<KeptBundle, Standing> verifier;

    /**
     * @param cut of which something is published
     * @param kept what is stored of the imports about the system
     * @param verifier says of a bundle whose bytes and pin file are those of the log whether it is VERIFIED, and what it says
     */
    public SuppliedStandings(EvidenceCut cut, Map<Key, KeptBundle> kept, Function<KeptBundle, Standing> verifier) {
        this.cut = cut;
        this.kept = kept;
        this.verifier = verifier;
    }

    /** The entries of imports about the system, in the order of the log. */
    public static Stream<OpenedEntry> imports(EvidenceCut cut) {
        return cut.audit()
                .ofType(ImportedBundle.ENTRY_TYPE)
                .filter(entry -> cut.systemId().equals(entry.entry().system()));
    }

    /** All imports about the system, in the order of the log. */
    public List<SuppliedBundle> all() {
        return imports(cut).map(this::bundle).toList();
    }

    private SuppliedBundle bundle(OpenedEntry entry) {
        String pins = text(entry, "pins");
        return new SuppliedBundle(
                entry.reference(),
                text(entry, "supplier"),
                text(entry, "digest"),
                pins,
                acted(pins, TrustAct.Kind.APPROVED),
                standing(entry));
    }

    private Standing standing(OpenedEntry entry) {
        Key key = new Key(text(entry, "digest"), text(entry, "pins"));
        KeptBundle stored = kept.get(key);
        if (entry.content() == null || stored == null || stored.content() == null) {
            return new Unusable(Reason.ERASED, "");
        }
        Instant withdrawn = acted(key.pins(), TrustAct.Kind.WITHDRAWN);
        if (withdrawn != null || acted(key.pins(), TrustAct.Kind.APPROVED) == null) {
            return new Unusable(
                    Reason.PINS_WITHDRAWN,
                    withdrawn == null ? "" : day(withdrawn).toString());
        }
        LocalDate until = until(entry);
        if (cut.on().isAfter(until)) {
            return new Unusable(Reason.RUN_OUT, until.toString());
        }
        if (!key.digest().equals(stored.content())) {
            return new Unusable(Reason.CHANGED, "");
        }
        return key.pins().equals(stored.pins()) ? verifier.apply(stored) : new Unusable(Reason.PINS_CHANGED, "");
    }

    /** The minute of the first act of this kind in the cut, null if there is none. */
    private @Nullable Instant acted(String pins, TrustAct.Kind kind) {
        return cut.audit()
                .ofType(SupplierPinsAct.ENTRY_TYPE)
                .filter(act -> pins.equals(act.text("digest")) && kind.word().equals(act.text("act")))
                .map(act -> act.entry().minute())
                .findFirst()
                .orElse(null);
    }

    private static LocalDate until(OpenedEntry entry) {
        String until = entry.text("validUntil");
        return until == null ? day(entry.entry().minute()).plusYears(YEARS) : LocalDate.parse(until);
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    private static String text(OpenedEntry entry, String field) {
        return Objects.requireNonNullElse(entry.text(field), "");
    }
}

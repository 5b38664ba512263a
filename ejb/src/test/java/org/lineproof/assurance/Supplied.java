package org.lineproof.assurance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lineproof.assurance.control.imported.ReadBundles;
import org.lineproof.assurance.control.imported.SuppliedStandings;
import org.lineproof.assurance.entity.EvidenceCut;
import org.lineproof.assurance.entity.imported.ImportedBundle;
import org.lineproof.assurance.entity.imported.KeptBundle;
import org.lineproof.assurance.entity.imported.KeptBundle.Key;
import org.lineproof.assurance.entity.imported.SupplierPinsAct;
import org.lineproof.assurance.entity.supplied.SuppliedBundle.Standing;
import org.lineproof.reporting.control.SupplierBundle;

/** A cut with bundles of a supplier, read as the product reads them. */
public final class Supplied {
    private final CutBuilder cut;
    private final Map<Key, SupplierBundle> bundles = new HashMap<>();
    private final List<Key> keys = new ArrayList<>();
    private Function<byte[], byte @Nullable []> stored = zip -> zip;
    private @Nullable String storedPins;

    private Supplied(CutBuilder cut) {
        this.cut = cut;
    }

    public static Supplied to(CutBuilder cut) {
        return new Supplied(cut);
    }

    /**
     * The logs of a provider of the version {@link CutBuilder#DIGEST}, of which everything is known.
     *
     * @param figures the model version of which figures are laid down
     * @param instructions the version of the instructions
     * @param kept the day until which the documents are kept
     */
    public static CutBuilder provider(String figures, String instructions, String kept) {
        Consumer<ObjectNode> metrics = members -> members.put("model", figures)
                .putArray("figures")
                .addObject()
                .put("name", "AUC")
                .put("value", "0.91");
        return new CutBuilder()
                .system("provider")
                .model("1", "train")
                .source("raw")
                .practice("datasheet", sheet("raw"))
                .practice("datasheet", sheet("features"))
                .practice("metrics", metrics)
                .practice(
                        "documentation",
                        members -> members.put("title", "Technical documentation")
                                .put("version", "1")
                                .put("document", CutBuilder.DIGEST)
                                .put("placedOnMarket", "2026-11-01")
                                .put("keptUntil", kept))
                .practice(
                        "instructions",
                        members -> members.put("version", instructions).put("document", CutBuilder.DIGEST))
                .run("prepare", List.of("raw"), List.of("features"))
                .run("train", List.of("features"), List.of())
                .receipt(1, true, members -> members.put("instructionsVersion", instructions));
    }

    private static Consumer<ObjectNode> sheet(String dataset) {
        return members -> members.put("namespace", "db")
                .put("name", dataset)
                .put("origin", "Claims of the fund")
                .put("rights", "Contract of insurance")
                .put("collection", "Entered by the branches")
                .put("preparation", "Names removed");
    }

    private static String pins(SupplierBundle bundle) {
        return ImportedBundle.digestOf(bundle.pins().bytes()).value();
    }

    /** One person proposes the pins, another takes them over. */
    public Supplied takenOver(SupplierBundle bundle) {
        cut.recorded(
                "supplier-pins",
                false,
                members -> members.put("digest", pins(bundle)).put("supplier", "Sample Supplier"));
        return act(bundle, "approved");
    }

    public Supplied withdrawn(SupplierBundle bundle) {
        return act(bundle, "withdrawn");
    }

    private Supplied act(SupplierBundle bundle, String act) {
        cut.recorded(
                SupplierPinsAct.ENTRY_TYPE,
                false,
                members -> members.put("digest", pins(bundle)).put("act", act));
        return this;
    }

    public Supplied imported(SupplierBundle bundle) {
        return imported(bundle, "2027-11-22");
    }

    /** @param until the last day on which it counts */
    public Supplied imported(SupplierBundle bundle, String until) {
        Key key = new Key(ImportedBundle.digestOf(bundle.zip()).value(), pins(bundle));
        cut.recorded(
                ImportedBundle.ENTRY_TYPE,
                true,
                members -> members.put("digest", key.digest())
                        .put("pins", key.pins())
                        .put("supplier", "Sample Supplier")
                        .put("validUntil", until));
        bundles.put(key, bundle);
        keys.add(key);
        return this;
    }

    /** What became of the bytes; null after an erasure. */
    public Supplied stored(Function<byte[], byte @Nullable []> change) {
        this.stored = change;
        return this;
    }

    /** The digest of the pin file that is stored now. */
    public Supplied storedPins(String digest) {
        this.storedPins = digest;
        return this;
    }

    public EvidenceCut cut() {
        EvidenceCut logs = cut.cut();
        Map<Key, KeptBundle> kept = new HashMap<>();
        keys.forEach(key -> kept.put(key, kept(key)));
        return logs.with(new SuppliedStandings(logs, kept, this::read).all());
    }

    private KeptBundle kept(Key key) {
        byte[] bytes = stored.apply(bundles.get(key).zip());
        return new KeptBundle(
                key,
                new UUID(0, keys.indexOf(key)),
                bytes == null ? null : ImportedBundle.digestOf(bytes).value(),
                storedPins == null ? key.pins() : storedPins);
    }

    private Standing read(KeptBundle kept) {
        SupplierBundle bundle = bundles.get(kept.key());
        return ReadBundles.standing(bundle.zip(), bundle.pins());
    }
}

package org.lineproof.web.rest.view.imported;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lineproof.assurance.entity.imported.ImportedBundle;
import org.lineproof.assurance.entity.imported.ImportedErasure;
import org.lineproof.assurance.entity.imported.SupplierPinsAct;
import org.lineproof.assurance.entity.imported.SupplierStanding;
import org.lineproof.registry.entity.approval.TrustAct.Kind;

/** Pin files of suppliers with who did what about them, and bundles imported under them. */
public final class ImportedJson {

    private ImportedJson() {}

    /** A pin file with its state. */
    public static ObjectNode of(SupplierStanding standing) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("digest", standing.pins().digest().value())
                .put("supplier", standing.pins().supplier())
                .put("state", standing.state().name().toLowerCase(Locale.ROOT));
        json.putObject("proposed")
                .put("by", standing.pins().proposedBy())
                .put("at", standing.pins().proposedAt().toString())
                .put("entry", standing.pins().entry().toString());
        json.set("approved", act(standing.act(Kind.APPROVED)));
        json.set("withdrawn", act(standing.act(Kind.WITHDRAWN)));
        return json;
    }

    /**
     * An imported bundle, without its bytes.
     *
     * @param erasure of its bytes, null if they are there
     */
    public static ObjectNode of(ImportedBundle bundle, @Nullable ImportedErasure erasure) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("entry", bundle.entry().toString())
                .put("system", bundle.system().value())
                .put("digest", bundle.digest().value())
                .put("size", bundle.size())
                .put("pinsEntry", bundle.pinsEntry().toString())
                .put("importedAt", bundle.importedAt().toString());
        json.set("about", bundle.about());
        json.set(
                "erased",
                erasure == null
                        ? null
                        : JsonNodeFactory.instance
                                .objectNode()
                                .put("by", erasure.actor())
                                .put("at", erasure.at().toString())
                                .put("entry", erasure.entry().toString())
                                .put("reason", erasure.reason()));
        return json;
    }

    private static @Nullable ObjectNode act(Optional<SupplierPinsAct> act) {
        return act.map(done -> JsonNodeFactory.instance
                        .objectNode()
                        .put("by", done.actor())
                        .put("at", done.at().toString())
                        .put("entry", done.entry().toString())
                        .put("reason", done.reason()))
                .orElse(null);
    }
}

package org.lineproof.evidence.rlp;

import java.io.ByteArrayOutputStream;
import java.util.List;

/** A list of items. */
public record RlpList(List<Rlp> items) implements Rlp {
    public RlpList {
        items = List.copyOf(items);
    }

    /** A list of these items. */
    public static RlpList of(Rlp... items) {
        return new RlpList(List.of(items));
    }

    @Override
    public byte[] encoded() {
        ByteArrayOutputStream payload = new ByteArrayOutputStream();
        items.forEach(item -> payload.writeBytes(item.encoded()));
        return RlpPrefix.LIST.before(payload.toByteArray());
    }
}

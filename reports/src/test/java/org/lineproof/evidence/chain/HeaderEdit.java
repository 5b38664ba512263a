package org.lineproof.evidence.chain;

import java.util.ArrayList;
import java.util.List;
import org.lineproof.evidence.rlp.MalformedRlp;
import org.lineproof.evidence.rlp.Rlp;
import org.lineproof.evidence.rlp.RlpBytes;
import org.lineproof.evidence.rlp.RlpList;

/** Headers with one thing changed. */
public final class HeaderEdit {
    private static final int EXTRA_DATA = 12;

    private HeaderEdit() {}

    /** The list with another item at an index. */
    public static RlpList field(RlpList list, int index, Rlp value) {
        List<Rlp> items = new ArrayList<>(list.items());
        items.set(index, value);
        return new RlpList(items);
    }

    /** The header with another item in its extra data: 0 vanity, 1 validators, 2 vote, 3 round, 4 seals. */
    public static RlpList extra(RlpList header, int index, Rlp value) throws MalformedRlp {
        RlpList extra = Rlp.list(((RlpBytes) header.items().get(EXTRA_DATA)).bytes());
        return field(header, EXTRA_DATA, new RlpBytes(field(extra, index, value).encoded()));
    }
}

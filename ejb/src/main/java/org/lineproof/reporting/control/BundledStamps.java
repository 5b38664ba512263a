package org.lineproof.reporting.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lineproof.anchoring.boundary.TimeStampQuery;
import org.lineproof.anchoring.entity.AnchorView;
import org.lineproof.anchoring.entity.timestamp.StampView;
import org.lineproof.evidence.anchor.HexBytes;
import org.lineproof.evidence.anchor.TimeStamp;
import org.lineproof.transparency.entity.LogName;

/** The time stamps that go into a bundle with an anchor. */
@ApplicationScoped
public class BundledStamps {
    @Inject
    TimeStampQuery stamps;

    /** The stamps over the anchored checkpoint and over the anchor's block; none as long as none has come. */
    public List<TimeStamp> of(LogName log, String origin, AnchorView anchor) {
        return stamps.of(log, anchor).stream()
                .map(stamp -> new TimeStamp(over(stamp, origin, anchor), stamp.token()))
                .toList();
    }

    /** Each subject once, by its first stamp: anchors of several logs share a block, and the earliest time says most. */
    static List<TimeStamp> once(List<TimeStamp> stamps) {
        Map<String, TimeStamp> first = new LinkedHashMap<>();
        stamps.forEach(stamp -> first.putIfAbsent(stamp.over().sortKey(), stamp));
        return List.copyOf(first.values());
    }

    private static TimeStamp.Stamped over(StampView stamp, String origin, AnchorView anchor) {
        return stamp.over() == StampView.Over.CHECKPOINT
                ? new TimeStamp.OfCheckpoint(origin, anchor.treeSize())
                : new TimeStamp.OfBlock(HexBytes.of(anchor.blockHash()));
    }
}

package org.lineproof.reporting.control.bundle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

    /**
     * The first stamp over the anchored checkpoint and the first over the anchor's block, each with those that were made
     * over it later; none as long as none has come. The earliest time says most.
     */
    public List<TimeStamp> of(LogName log, String origin, AnchorView anchor) {
        List<StampView> all = stamps.of(log, anchor);
        List<TimeStamp> bundled = new ArrayList<>();
        for (StampView.Over over : StampView.Over.values()) {
            Optional<StampView> next = all.stream()
                    .filter(stamp -> stamp.over() == over && stamp.renews() == null)
                    .findFirst();
            TimeStamp.Stamped subject = over(over, origin, anchor);
            while (next.isPresent()) {
                StampView shown = next.get();
                TimeStamp stamp = new TimeStamp(subject, shown.token());
                bundled.add(stamp);
                subject = new TimeStamp.OfStamp(stamp.imprint());
                next = all.stream()
                        .filter(later -> Objects.equals(later.renews(), shown.number()))
                        .findFirst();
            }
        }
        return bundled;
    }

    /** Each subject once: anchors of several logs share a block. */
    static List<TimeStamp> once(List<TimeStamp> stamps) {
        Map<String, TimeStamp> first = new LinkedHashMap<>();
        stamps.forEach(stamp -> first.putIfAbsent(stamp.over().sortKey(), stamp));
        return List.copyOf(first.values());
    }

    private static TimeStamp.Stamped over(StampView.Over over, String origin, AnchorView anchor) {
        return over == StampView.Over.CHECKPOINT
                ? new TimeStamp.OfCheckpoint(origin, anchor.treeSize())
                : new TimeStamp.OfBlock(HexBytes.of(anchor.blockHash()));
    }
}

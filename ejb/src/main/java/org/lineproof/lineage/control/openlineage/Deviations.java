package org.lineproof.lineage.control.openlineage;

import java.util.ArrayList;
import java.util.List;
import org.lineproof.lineage.entity.Deviation;

/** Collects what is unusual about an event, up to a bound. */
final class Deviations {

    private static final int MAX = 50;

    private final List<Deviation> found = new ArrayList<>();
    private int more;

    void add(String field, String reason) {
        if (found.size() < MAX - 1) {
            found.add(new Deviation(field, reason));
        } else {
            more++;
        }
    }

    List<Deviation> all() {
        if (more == 0) {
            return List.copyOf(found);
        }
        List<Deviation> all = new ArrayList<>(found);
        all.add(new Deviation("", more + " more deviations"));
        return all;
    }
}

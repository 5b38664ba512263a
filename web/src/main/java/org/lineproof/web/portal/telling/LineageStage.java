package org.lineproof.web.portal.telling;

import java.util.List;
import org.lineproof.web.portal.wording.Mark;

/**
 * A job on the way to a model, with what it read.
 *
 * @param job namespace and name
 * @param reads the data sets it read
 * @param writes names of the data sets it wrote on this way
 */
public record LineageStage(String job, List<Source> reads, List<String> writes) {

    public LineageStage {
        reads = List.copyOf(reads);
        writes = List.copyOf(writes);
    }

    /**
     * A data set that a job read.
     *
     * @param name namespace and name
     * @param mark where it comes from, as far as was seen
     */
    public record Source(String name, Mark mark) {}
}

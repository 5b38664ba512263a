package org.lineproof.lineage.control;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.registry.entity.DatasetId;
import org.lineproof.registry.entity.JobId;

/**
 * Keys of jobs and data sets in the tables of lineage: the first 16 bytes of SHA-256 over namespace and name. The names
 * stand beside them, so the keys tell nothing more.
 */
final class GraphNodes {

    private GraphNodes() {}

    static UUID key(JobId job) {
        return key(job.namespace(), job.name());
    }

    static UUID key(DatasetId dataset) {
        return key(dataset.namespace(), dataset.name());
    }

    private static UUID key(String namespace, String name) {
        byte[] first = namespace.getBytes(StandardCharsets.UTF_8);
        byte[] length = ByteBuffer.allocate(Integer.BYTES).putInt(first.length).array();
        ByteBuffer digest = ByteBuffer.wrap(Hash.sha256(length, first, name.getBytes(StandardCharsets.UTF_8))
                .bytes());
        return new UUID(digest.getLong(), digest.getLong());
    }
}

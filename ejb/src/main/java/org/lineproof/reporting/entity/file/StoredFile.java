package org.lineproof.reporting.entity.file;

import java.io.InputStream;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.stream.ByteSource;
import org.lineproof.reporting.entity.ReportFormat;

/**
 * A file of an issued report, to be read where the current tenant is the one it belongs to.
 *
 * @param version 0 as it was issued or sealed, or the number of the renewal that made it
 * @param size in bytes
 * @param sha256 of all bytes, as it was logged
 * @param content the bytes, which are read a part at a time
 */
public record StoredFile(ReportFormat format, int version, long size, Hash sha256, ByteSource content)
        implements ByteSource {
    /** A file name for downloads, another one for each version. */
    public String fileName(String documentId) {
        return format.fileName(version == 0 ? documentId : documentId + "-renewal-" + version);
    }

    @Override
    public InputStream open() {
        return content.open();
    }
}

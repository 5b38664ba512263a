package org.lineproof.reporting.entity.file;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Files of a report whose bytes are written, and which are to be logged before they are committed with their entry. */
public record KeptFiles(List<ReportFile> files) {
    public KeptFiles {
        files = List.copyOf(files);
    }

    /** The length of all files together. */
    public long bytes() {
        return files.stream().mapToLong(ReportFile::size).sum();
    }

    /** What the log commits to: the digest of each file under the name of its format, added to the statement. */
    public void sayIn(ObjectNode statement) {
        files.forEach(file -> statement.put(
                file.key().kind().word(), "sha256:" + file.sha256().hex()));
    }
}

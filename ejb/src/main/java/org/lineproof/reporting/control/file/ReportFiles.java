package org.lineproof.reporting.control.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.stream.ByteSource;
import org.lineproof.reporting.entity.ReportFormat;
import org.lineproof.reporting.entity.file.KeptFiles;
import org.lineproof.reporting.entity.file.ReportFile;
import org.lineproof.reporting.entity.file.ReportFilePart;
import org.lineproof.reporting.entity.file.StoredFile;
import org.lineproof.tenancy.boundary.CurrentTenant;

/** The files of the current tenant's reports, in the transaction of the caller. */
@ApplicationScoped
public class ReportFiles {
    @PersistenceContext(unitName = "lineproof")
    EntityManager entityManager;

    @Inject
    CurrentTenant tenant;

    @Inject
    FileParts parts;

    /**
     * Writes the bytes of files, a part at a time. They count as files once {@link #keep} is called in the same transaction.
     *
     * @param version of all of them, see {@link ReportFile.Key}
     * @throws IllegalArgumentException if one is longer than {@link ReportFilePart#MOST} parts
     */
    public KeptFiles write(UUID report, int version, Map<ReportFormat, ? extends ByteSource> files) {
        return new KeptFiles(files.entrySet().stream()
                .map(file -> write(new ReportFile.Key(report, file.getKey(), version), file.getValue()))
                .toList());
    }

    /** The files are there from now on. */
    public void keep(KeptFiles written) {
        written.files().forEach(entityManager::persist);
    }

    /** A file as it was issued or sealed, or the one of its newest renewal; empty if there is none. */
    public Optional<StoredFile> newest(UUID report, ReportFormat format) {
        return entityManager
                .createQuery(
                        "select f from ReportFile f where f.reportId = :report and f.kind = :kind order by f.version"
                                + " desc",
                        ReportFile.class)
                .setParameter("report", report)
                .setParameter("kind", format)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(this::stored);
    }

    /** One version of a file; empty if there is none. */
    public Optional<StoredFile> find(ReportFile.Key key) {
        return Optional.ofNullable(entityManager.find(ReportFile.class, key)).map(this::stored);
    }

    /** Sizes of the files as they were issued or sealed, in bytes. */
    public Map<ReportFormat, Long> sizes(UUID report) {
        Map<ReportFormat, Long> sizes = new EnumMap<>(ReportFormat.class);
        entityManager
                .createQuery(
                        "select f from ReportFile f where f.reportId = :report and f.version = 0", ReportFile.class)
                .setParameter("report", report)
                .getResultStream()
                .forEach(file -> sizes.put(file.key().kind(), file.size()));
        return sizes;
    }

    private StoredFile stored(ReportFile file) {
        ReportFile.Key key = file.key();
        return new StoredFile(
                key.kind(),
                key.version(),
                file.size(),
                file.sha256(),
                new PartedContent(file.size(), number -> parts.part(key, number)));
    }

    private ReportFile write(ReportFile.Key key, ByteSource bytes) {
        MessageDigest digest = Hash.newSha256();
        long size = 0;
        try (InputStream in = new DigestInputStream(bytes.open(), digest)) {
            int number = 0;
            for (byte[] part = next(in); part.length > 0; part = next(in)) {
                if (number == ReportFilePart.MOST) {
                    throw new IllegalArgumentException(key.kind().word() + ": more than " + size + " bytes");
                }
                ReportFilePart row = new ReportFilePart(key, number++, tenant.id(), part);
                entityManager.persist(row);
                entityManager.flush();
                entityManager.detach(row);
                size += part.length;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a file of the report cannot be written", e);
        }
        return new ReportFile(key, tenant.id(), size, new Hash(digest.digest()));
    }

    private static byte[] next(InputStream in) throws IOException {
        return in.readNBytes(ReportFilePart.LENGTH);
    }
}

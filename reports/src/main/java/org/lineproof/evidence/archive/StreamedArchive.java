package org.lineproof.evidence.archive;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import org.lineproof.evidence.stream.ByteSource;
import org.lineproof.evidence.stream.HeldBytes;
import org.lineproof.evidence.stream.Joined;
import org.lineproof.evidence.stream.Measured;

/**
 * Files by path as one ZIP in the form of {@link Archive}, which is written while it is read: a file is opened when its turn
 * comes, and nothing but headers and directory is held. Sizes and sums stand before the bytes they are of, so that each file
 * is measured first.
 */
public final class StreamedArchive implements ByteSource {
    private final SortedMap<String, Measured> files;
    private final long size;
    private final ByteSource zip;

    /**
     * Measures the files that are not measured yet.
     *
     * @throws TooLarge when there are too many files or bytes
     * @throws IllegalArgumentException when a path breaks the rules
     */
    public StreamedArchive(SortedMap<String, ? extends ByteSource> files) {
        SortedMap<String, Measured> measured = Measured.all(files);
        this.files = Collections.unmodifiableSortedMap(measured);
        this.size = Archive.requireSize(measured);
        List<ByteSource> pieces = new ArrayList<>();
        ByteArrayOutputStream directory = new ByteArrayOutputStream();
        long at = 0;
        for (String path : ZipForm.order(measured)) {
            Measured file = Objects.requireNonNull(measured.get(path));
            byte[] header = ZipForm.local(path, file.measure());
            directory.writeBytes(ZipForm.central(path, file.measure(), at));
            pieces.add(new HeldBytes(header));
            pieces.add(file);
            at += header.length + file.measure().size();
        }
        pieces.add(new HeldBytes(directory.toByteArray()));
        pieces.add(new HeldBytes(ZipForm.end(measured.size(), directory.size(), at)));
        this.zip = new Joined(pieces);
    }

    /** What is in it, by path. */
    public SortedMap<String, Measured> files() {
        return files;
    }

    /** In bytes. */
    public long size() {
        return size;
    }

    @Override
    public InputStream open() {
        return zip.open();
    }

    /** All of it, in one array. */
    @Override
    public byte[] bytes() {
        return ByteSource.exactly(zip, size);
    }
}

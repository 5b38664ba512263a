package org.lineproof.evidence.container;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lineproof.evidence.archive.Archive;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.stream.Measured;

/**
 * {@code META-INF/ASiCManifest.xml} (EN 319 162-1, A.4) in one form: one reference a line, sorted by path. It is read line by
 * line, and no parser of XML is asked: a document type, an entity or another spelling is another line.
 *
 * @param objects the files referred to, sorted by path, each once
 */
public record AsicManifest(List<DataObject> objects) {
    /** The longest manifest that is read: the files of an archive at their longest paths. */
    static final int MAX_BYTES = 32 << 20;

    private static final List<String> HEAD = List.of(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>",
            "<asic:ASiCManifest xmlns:asic=\"http://uri.etsi.org/02918/v1.2.1#\""
                    + " xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\">",
            "  <asic:SigReference MimeType=\"application/pkcs7-signature\" URI=\"META-INF/signature.p7s\"/>");
    private static final String END = "</asic:ASiCManifest>";
    private static final int MAX_LINE = 512;
    private static final Pattern URI_AND_DIGEST =
            Pattern.compile(".* URI=\"([^\"]+)\">.*<ds:DigestValue>([^<]+)</ds:DigestValue>.*");

    public AsicManifest {
        objects = List.copyOf(objects);
    }

    /** The manifest of these files. */
    public static AsicManifest of(SortedMap<String, Measured> files) {
        return new AsicManifest(files.entrySet().stream()
                .map(file ->
                        new DataObject(file.getKey(), file.getValue().measure().sha256()))
                .toList());
    }

    /** The file, UTF-8. */
    public byte[] bytes() {
        StringBuilder xml = new StringBuilder();
        HEAD.forEach(line -> xml.append(line).append('\n'));
        objects.forEach(object -> xml.append(object.line()).append('\n'));
        return xml.append(END).append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    /** @throws MalformedContainer naming the first line that is not of the one form */
    static AsicManifest parse(byte[] bytes) throws MalformedContainer {
        if (bytes.length > MAX_BYTES) {
            throw new MalformedContainer(ContainerParts.MANIFEST + ": longer than " + MAX_BYTES + " bytes");
        }
        String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\n", -1);
        List<DataObject> objects = new ArrayList<>();
        int last = lines.length - 2;
        for (int i = 0; i < HEAD.size(); i++) {
            require(i < lines.length && lines[i].equals(HEAD.get(i)), i, "the head of the manifest");
        }
        for (int i = HEAD.size(); i < last; i++) {
            DataObject object = object(lines[i], i);
            if (!objects.isEmpty()) {
                String before = objects.get(objects.size() - 1).path();
                require(before.compareTo(object.path()) < 0, i, "each file once, in the order of paths");
            }
            objects.add(object);
        }
        require(last >= HEAD.size() && lines[last].equals(END), Math.max(last, 0), "the end of the manifest");
        require(lines[last + 1].isEmpty(), last + 1, "nothing behind the end");
        return new AsicManifest(objects);
    }

    private static DataObject object(String line, int at) throws MalformedContainer {
        String form = "one reference to a file with its media type and SHA-256";
        require(line.length() <= MAX_LINE, at, form);
        Matcher parts = URI_AND_DIGEST.matcher(line);
        require(parts.matches() && Archive.isPath(parts.group(1)), at, form);
        try {
            DataObject object = new DataObject(parts.group(1), Hash.ofBase64(parts.group(2)));
            require(object.line().equals(line), at, form);
            return object;
        } catch (IllegalArgumentException e) {
            throw refusal(at, form);
        }
    }

    private static void require(boolean holds, int line, String expected) throws MalformedContainer {
        if (!holds) {
            throw refusal(line, expected);
        }
    }

    private static MalformedContainer refusal(int line, String expected) {
        return new MalformedContainer(ContainerParts.MANIFEST + " line " + (line + 1) + ": expected " + expected);
    }

    /** @throws MalformedContainer unless these are exactly the files, each with its digest */
    void requireCovers(Map<String, Measured> files) throws MalformedContainer {
        for (DataObject object : objects) {
            Measured file = files.get(object.path());
            if (file == null) {
                throw new MalformedContainer(
                        object.path() + " is in " + ContainerParts.MANIFEST + " but not in the bundle");
            }
            if (!file.measure().sha256().equals(object.sha256())) {
                throw new MalformedContainer(
                        object.path() + " is not the file of " + ContainerParts.MANIFEST + ": its SHA-256 differs");
            }
        }
        List<String> listed = objects.stream().map(DataObject::path).toList();
        for (String path : files.keySet()) {
            if (Collections.binarySearch(listed, path) < 0) {
                throw new MalformedContainer(path + " is in the bundle but not in " + ContainerParts.MANIFEST);
            }
        }
    }
}

package org.lineproof.evidence.verify;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.lineproof.evidence.archive.Archive;
import org.lineproof.evidence.container.AsicManifest;
import org.lineproof.evidence.container.ContainerParts;
import org.lineproof.evidence.container.TestSeal;
import org.lineproof.evidence.pins.PinFile;
import org.lineproof.evidence.stream.HeldFiles;

/**
 * Bundles that are containers, of which a browser checks all but the signature. The keys under it are new each time: these
 * files alone are not the same on every day.
 */
final class ContainerCases extends BundleCases {
    private static final int METHOD_AT = 8;
    private static final String REPORT_LINE = "(?m)^.*URI=\"report.json\".*\n";

    private final TestSeal seal = new TestSeal();
    private final SortedMap<String, byte[]> container = container(files().signed());

    @Override
    void make() {
        byte[] zip = new Archive(container).bytes();
        PinFile pins = example.pins();
        add("good-container", zip, pins, Verdict.VERIFIED, "signature: internally consistent only: the pin file");
        add("good-container-under-a-pinned-root", zip, pinned(), Verdict.VERIFIED, "under a pinned root, not later");
        addWithoutPins("container-without-pins", zip, Verdict.INDETERMINATE, "there is no pin file to check CN=seal");
        parts();
        zipForm(zip);
        coverage();
        spelling();
    }

    private PinFile pinned() {
        PinFile pins = example.pins();
        return new PinFile(
                        pins.logs(),
                        pins.reportKeys(),
                        pins.signers(),
                        pins.chains(),
                        List.of(seal.authority(true)),
                        pins.witnesses(),
                        pins.witnessQuorum())
                .withSealRoots(List.of(seal.pin()));
    }

    private void parts() {
        changed("container-without-mimetype", "mimetype is missing", files -> files.remove(ContainerParts.MIMETYPE));
        changed(
                "container-without-manifest",
                "META-INF/ASiCManifest.xml is missing",
                files -> files.remove(ContainerParts.MANIFEST));
        changed(
                "container-without-signature",
                "META-INF/signature.p7s is missing",
                files -> files.remove(ContainerParts.SIGNATURE));
        changed(
                "container-of-another-type",
                "mimetype: expected application/vnd.etsi.asic-e+zip",
                files -> files.put(ContainerParts.MIMETYPE, utf8("application/vnd.etsi.asic-s+zip")));
        changed(
                "container-type-with-a-line-end",
                "mimetype: expected",
                files -> files.put(ContainerParts.MIMETYPE, utf8("application/vnd.etsi.asic-e+zip\n")));
        changed(
                "container-with-two-manifests",
                "META-INF/ASiCManifest001.xml is in the bundle but not in the manifest",
                files -> files.put("META-INF/ASiCManifest001.xml", files.get(ContainerParts.MANIFEST)));
        BundleFiles more = files().put("META-INF/signatures.xml", utf8("<a/>"));
        add(
                "container-with-more-in-meta-inf-that-is-signed",
                new Archive(container(without(more.signed()))).bytes(),
                example.pins(),
                Verdict.FAILED,
                "META-INF/signatures.xml is in the manifest but not in the bundle");
        SortedMap<String, byte[]> both = new TreeMap<>(container);
        both.putAll(more.signed());
        add(
                "container-with-a-second-signature",
                new Archive(both).bytes(),
                example.pins(),
                Verdict.FAILED,
                "META-INF/signatures.xml: in META-INF stand");
    }

    private SortedMap<String, byte[]> container(SortedMap<String, byte[]> files) {
        return HeldFiles.bytes(ContainerParts.added(HeldFiles.measured(files), seal::over));
    }

    private static SortedMap<String, byte[]> without(SortedMap<String, byte[]> files) {
        files.remove("META-INF/signatures.xml");
        return files;
    }

    private void zipForm(byte[] zip) {
        SortedMap<String, byte[]> byPath = new TreeMap<>(Comparator.naturalOrder());
        byPath.putAll(container);
        String order = "files out of order";
        add("container-mimetype-not-first", ArchiveCases.stored(byPath, p -> 1), pinned(), Verdict.FAILED, order);
        byte[] compressed = zip.clone();
        compressed[METHOD_AT] = 8;
        add("container-mimetype-compressed", compressed, pinned(), Verdict.FAILED, "differs at byte 8");
    }

    private void coverage() {
        manifest(
                "container-digest-of-another-file",
                "report.json is not the file of META-INF/ASiCManifest.xml",
                xml -> xml.replaceFirst(
                        "(URI=\"report.json\">.*<ds:DigestValue>)[^<]*",
                        "$1" + example.system.root(5).base64()));
        manifest(
                "container-file-not-covered",
                "report.json is in the bundle but not in META-INF/ASiCManifest.xml",
                xml -> xml.replaceFirst(REPORT_LINE, ""));
        manifest(
                "container-file-covered-twice",
                "each file once",
                xml -> xml.replaceFirst("(" + REPORT_LINE + ")", "$1$1"));
        manifest(
                "container-files-out-of-order",
                "in the order of paths",
                xml -> xml.replaceFirst("(" + REPORT_LINE + ")(.*\n)", "$2$1"));
        manifest(
                "container-covers-what-is-not-there",
                "zero.txt is in META-INF/ASiCManifest.xml but not in the bundle",
                xml -> xml.replace("</asic:A", new AsicLine("zero.txt").text() + "\n</asic:A"));
    }

    private void spelling() {
        String head = "line 2: expected the head";
        manifest(
                "container-manifest-with-a-document-type",
                head,
                xml -> xml.replaceFirst("\n", "\n<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]>\n"));
        manifest("container-manifest-with-an-entity", "expected one reference", xml -> xml.replace("report.j", "&b;j"));
        manifest("container-manifest-of-another-namespace", head, xml -> xml.replace("02918/v1.2.1", "02918/v1.1.1"));
        manifest("container-manifest-in-another-charset", "line 1", xml -> xml.replace("UTF-8", "UTF-16"));
        manifest(
                "container-manifest-of-another-signature",
                "line 3: expected the head",
                xml -> xml.replace("signature.p7s", "signature1.p7s"));
        String line = "expected one reference to a file";
        manifest("container-media-type-of-another-file", line, xml -> xml.replace("application/pdf", "text/html"));
        manifest("container-digest-by-sha-1", line, xml -> xml.replaceFirst("xmlenc#sha256", "xmlenc#sha1"));
        manifest("container-digest-malformed", line, xml -> xml.replaceFirst("(<ds:DigestValue>)..", "$1"));
        manifest("container-path-upward", line, xml -> xml.replace("URI=\"report.json", "URI=\"../report.json"));
        manifest("container-line-too-long", line, xml -> xml.replaceFirst("  <asic:D", " ".repeat(600) + "<asic:D"));
        manifest("container-manifest-with-a-comment", line, xml -> xml.replace("</asic:A", "<!-- a -->\n</asic:A"));
        manifest(
                "container-manifest-cut-off",
                "the end of the manifest",
                xml -> xml.replace("</asic:ASiCManifest>", ""));
        manifest("container-manifest-going-on", "nothing behind the end", xml -> xml + "<a/>");
        manifest("container-manifest-empty", "line 1: expected the head", xml -> "");
    }

    /** The container's manifest changed, and signed as it then is. */
    private void manifest(String name, String words, UnaryOperator<String> change) {
        String xml = new String(container.get(ContainerParts.MANIFEST), StandardCharsets.UTF_8);
        byte[] changed = utf8(change.apply(xml));
        if (xml.equals(new String(changed, StandardCharsets.UTF_8))) {
            throw new IllegalArgumentException(name + " was not changed");
        }
        changed(name, words, files -> {
            files.put(ContainerParts.MANIFEST, changed);
            files.put(ContainerParts.SIGNATURE, seal.over(changed));
        });
    }

    private void changed(String name, String words, Consumer<SortedMap<String, byte[]>> change) {
        SortedMap<String, byte[]> files = new TreeMap<>(container);
        change.accept(files);
        add(name, new Archive(files).bytes(), pinned(), Verdict.FAILED, words);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The line of a file that holds one zero byte. */
    private record AsicLine(String path) {
        private String text() {
            byte[] xml = AsicManifest.of(HeldFiles.measured(Map.of(path, new byte[1])))
                    .bytes();
            return new String(xml, StandardCharsets.UTF_8).lines().toList().get(3);
        }
    }
}

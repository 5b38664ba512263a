package org.lineproof.report.pdf.colour;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The sRGB colour space (IEC 61966-2-1) as an ICC profile, version 2.1, matrix and tone curve. Built here, since the
 * profile that comes with a JDK differs between JDKs and a report has the same bytes on each.
 */
public final class SrgbProfile {
    private static final int HEADER = 128;
    private static final int CURVE_POINTS = 1024;
    private static final int[] WHITE_D50 = {0xF6D6, 0x10000, 0xD32D};
    private static final int[] RED = {0x6FA2, 0x38F5, 0x0390};
    private static final int[] GREEN = {0x6299, 0xB785, 0x18DA};
    private static final int[] BLUE = {0x24A0, 0x0F84, 0xB6CF};

    private record Tag(String signature, byte[] data) {}

    private SrgbProfile() {}

    /** The profile; always the same bytes. */
    public static byte[] bytes() {
        byte[] curve = curve();
        List<Tag> tags = new ArrayList<>();
        tags.add(new Tag("desc", description("sRGB IEC61966-2.1")));
        tags.add(new Tag("cprt", text("No copyright, use freely")));
        tags.add(new Tag("wtpt", xyz(WHITE_D50)));
        tags.add(new Tag("rXYZ", xyz(RED)));
        tags.add(new Tag("gXYZ", xyz(GREEN)));
        tags.add(new Tag("bXYZ", xyz(BLUE)));
        tags.add(new Tag("rTRC", curve));
        tags.add(new Tag("gTRC", curve));
        tags.add(new Tag("bTRC", curve));
        return assemble(tags);
    }

    /** Puts these bytes into the output intent: PDFBox has the JDK rewrite the profile it is given. */
    public static void pin(PDDocument document) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        stream.setInt(COSName.N, 3);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(bytes());
        }
        COSArray intents = document.getDocumentCatalog().getCOSObject().getCOSArray(COSName.OUTPUT_INTENTS);
        ((COSDictionary) intents.getObject(0)).setItem(COSName.DEST_OUTPUT_PROFILE, stream);
    }

    private static byte[] assemble(List<Tag> tags) {
        int tableSize = 4 + 12 * tags.size();
        int total = HEADER
                + tableSize
                + tags.stream().mapToInt(tag -> tag.data().length).sum();
        ByteBuffer profile = ByteBuffer.allocate(total);
        profile.putInt(total).putInt(0).putInt(0x02100000);
        profile.put(ascii("mntrRGB XYZ "));
        for (int part : new int[] {2026, 1, 1, 0, 0, 0}) {
            profile.putShort((short) part);
        }
        profile.put(ascii("acsp"));
        profile.position(68);
        for (int part : WHITE_D50) {
            profile.putInt(part);
        }
        profile.position(HEADER);
        profile.putInt(tags.size());
        int offset = HEADER + tableSize;
        for (Tag tag : tags) {
            profile.put(ascii(tag.signature())).putInt(offset).putInt(tag.data().length);
            offset += tag.data().length;
        }
        tags.forEach(tag -> profile.put(tag.data()));
        return profile.array();
    }

    private static byte[] description(String words) {
        byte[] text = ascii(words + "\0");
        // After the text: Unicode language and count, ScriptCode code, count and 67 bytes, all empty.
        int length = 12 + text.length + 4 + 4 + 2 + 1 + 67;
        return padded(ByteBuffer.allocate(length)
                .put(ascii("desc"))
                .putInt(0)
                .putInt(text.length)
                .put(text)
                .array());
    }

    private static byte[] text(String words) {
        byte[] text = ascii(words + "\0");
        return padded(ByteBuffer.allocate(8 + text.length)
                .put(ascii("text"))
                .putInt(0)
                .put(text)
                .array());
    }

    private static byte[] xyz(int[] s15Fixed16) {
        ByteBuffer data = ByteBuffer.allocate(20).put(ascii("XYZ ")).putInt(0);
        for (int part : s15Fixed16) {
            data.putInt(part);
        }
        return data.array();
    }

    private static byte[] curve() {
        ByteBuffer data = ByteBuffer.allocate(12 + 2 * CURVE_POINTS)
                .put(ascii("curv"))
                .putInt(0)
                .putInt(CURVE_POINTS);
        for (int i = 0; i < CURVE_POINTS; i++) {
            double encoded = i / (CURVE_POINTS - 1.0);
            // StrictMath: the same digits on every machine.
            double linear = encoded <= 0.04045 ? encoded / 12.92 : StrictMath.pow((encoded + 0.055) / 1.055, 2.4);
            data.putShort((short) Math.round(linear * 65_535));
        }
        return padded(data.array());
    }

    private static byte[] padded(byte[] data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(data);
        while (out.size() % 4 != 0) {
            out.write(0);
        }
        return out.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}

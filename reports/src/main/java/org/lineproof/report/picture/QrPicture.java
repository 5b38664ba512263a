package org.lineproof.report.picture;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.ArrayList;
import java.util.List;

/** Draws an address as a QR code (ISO/IEC 18004, error correction M) with the quiet zone of four modules around it. */
public final class QrPicture {
    private static final int QUIET_ZONE = 4;
    /** About 27 mm with its quiet zone: a telephone reads it from the length of an arm. */
    private static final double SIDE = 78;

    private QrPicture() {}

    /**
     * The code, drawn.
     *
     * @param text at most 2,331 characters of ASCII
     * @param alternative what somebody is told who does not see it
     */
    public static Picture of(String text, String alternative) {
        ByteMatrix modules = modules(text);
        int across = modules.getWidth() + 2 * QUIET_ZONE;
        // Whole hundredths of a point, which is what a picture is written in.
        double side = Math.floor(SIDE * 100 / across) / 100;
        List<Point> dark = new ArrayList<>();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y) == 1) {
                    dark.add(new Point((x + QUIET_ZONE) * side, (y + QUIET_ZONE) * side));
                }
            }
        }
        return new Picture(across * side, across * side, alternative, List.of(new Shape.Mosaic(dark, side, Ink.INK)));
    }

    private static ByteMatrix modules(String text) {
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("no QR code can hold " + text.length() + " characters", e);
        }
    }
}

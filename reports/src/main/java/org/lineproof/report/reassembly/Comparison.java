package org.lineproof.report.reassembly;

import java.util.Arrays;
import org.lineproof.evidence.bundle.Manifest.FileDigest;
import org.lineproof.evidence.digest.Hash;

/**
 * One file of the bundle beside the one that was made again.
 *
 * @param path within the bundle
 * @param listed what the bundle's manifest says of it
 * @param bundled digest of the bundle's file
 * @param made digest of the file made again
 * @param identical whether both files have the same bytes, and those that the manifest lists
 */
record Comparison(String path, Hash listed, Hash bundled, Hash made, boolean identical) {
    static Comparison of(String path, FileDigest listed, byte[] bundled, byte[] made) {
        Hash digest = Hash.sha256(made);
        return new Comparison(
                path,
                listed.sha256(),
                Hash.sha256(bundled),
                digest,
                Arrays.equals(bundled, made) && listed.sha256().equals(digest) && listed.size() == made.length);
    }

    /** A line or more, each with its end. */
    String words() {
        if (identical) {
            return path + "  identical  sha256 " + made.hex() + "\n";
        }
        return path + "  different\n"
                + "  listed in the manifest  sha256 " + listed.hex() + "\n"
                + "  in the bundle           sha256 " + bundled.hex() + "\n"
                + "  made again              sha256 " + made.hex() + "\n";
    }
}

package org.lineproof.evidence.verify;

import java.util.Base64;
import java.util.List;
import org.lineproof.evidence.pins.PinFile;
import org.lineproof.evidence.pins.PinnedWitness;

/** Checkpoints that witnesses cosigned, and a verifier who asks for a quorum of them. */
final class WitnessCases extends BundleCases {
    private static final Cosigner ONE = new Cosigner(1);
    private static final Cosigner TWO = new Cosigner(2);
    private static final Cosigner THREE = new Cosigner(3);

    @Override
    void make() {
        String cosigned = "witnessed: cosigned by A (witness.example/w1, 2026-03-01T12:00:00Z), B (witness.example/w2";
        asked(
                "good-witnessed",
                cosignedBy(ONE, TWO),
                Verdict.VERIFIED,
                cosigned,
                2,
                ONE.of("A"),
                TWO.of("B"),
                THREE.of("C"));
        asked("good-cosigned-twice-by-one", cosignedBy(ONE, ONE), Verdict.VERIFIED, "cosigned by A", 1, ONE.of("A"));
        asked("good-witnesses-not-asked-for", cosignedBy(ONE), Verdict.VERIFIED, "published", 0, ONE.of("A"));
        String missing = "published, not witnessed: 1 of the 2 operators";
        asked("witness-missing", cosignedBy(ONE), Verdict.INDETERMINATE, missing, 2, ONE.of("A"), TWO.of("B"));
        asked(
                "witnesses-of-one-operator",
                cosignedBy(ONE, TWO),
                Verdict.INDETERMINATE,
                missing,
                2,
                ONE.of("A"),
                TWO.of("A"),
                THREE.of("B"));
        asked(
                "witnesses-not-pinned",
                cosignedBy(TWO, THREE),
                Verdict.INDETERMINATE,
                "0 of the 1 operators",
                1,
                ONE.of("A"));
        BundleFiles oneLog = files().object(
                        BundleFiles.AUDIT_HEAD,
                        head -> head.put("checkpoint", example.audit.note(3) + ONE.line(example.audit.note(3))));
        asked("witness-missing-on-one-log", oneLog, Verdict.INDETERMINATE, "0 of the 1 operators", 1, ONE.of("A"));
        String none = "is no cosignature of this checkpoint by its key";
        asked(
                "cosignature-of-another-checkpoint",
                with(ONE.line(example.system.note(4))),
                Verdict.FAILED,
                none,
                1,
                ONE.of("A"));
        asked("cosignature-with-another-time", with(changed(8)), Verdict.FAILED, none, 1, ONE.of("A"));
        asked("cosignature-with-a-changed-bit", with(changed(20)), Verdict.FAILED, none, 1, ONE.of("A"));
        asked(
                "cosignature-good-and-bad-of-one-key",
                with(ONE.line(example.system.note(5)) + changed(20)),
                Verdict.FAILED,
                none,
                1,
                ONE.of("A"));
        asked(
                "cosignature-cut",
                with(ONE.line(example.system.note(5)).replaceFirst("[^ ]{8}\n$", "\n")),
                Verdict.FAILED,
                none,
                1,
                ONE.of("A"));
    }

    private void asked(
            String name, BundleFiles files, Verdict verdict, String words, int quorum, PinnedWitness... witnesses) {
        PinFile pins = example.pins();
        add(
                name,
                files.zip(),
                new PinFile(
                        pins.logs(),
                        pins.reportKeys(),
                        pins.signers(),
                        pins.chains(),
                        pins.timestampAuthorities(),
                        List.of(witnesses),
                        quorum),
                verdict,
                words);
    }

    private BundleFiles cosignedBy(Cosigner... cosigners) {
        StringBuilder audit = new StringBuilder(example.audit.note(3));
        StringBuilder system = new StringBuilder(example.system.note(5));
        for (Cosigner cosigner : cosigners) {
            audit.append(cosigner.line(example.audit.note(3)));
            system.append(cosigner.line(example.system.note(5)));
        }
        return files().object(BundleFiles.AUDIT_HEAD, head -> head.put("checkpoint", audit.toString()))
                .object(BundleFiles.SYSTEM_HEAD, head -> head.put("checkpoint", system.toString()));
    }

    /** The audit log cosigned, and this line on the system's checkpoint. */
    private BundleFiles with(String line) {
        return cosignedBy(ONE)
                .object(BundleFiles.SYSTEM_HEAD, head -> head.put("checkpoint", example.system.note(5) + line));
    }

    /** A cosignature with a bit changed in this byte: four of the key's id, eight of the time, then the signature. */
    private String changed(int at) {
        String line = ONE.line(example.system.note(5));
        int start = line.lastIndexOf(' ') + 1;
        byte[] bytes = Base64.getDecoder().decode(line.substring(start).strip());
        bytes[at] ^= 1;
        return line.substring(0, start) + Base64.getEncoder().encodeToString(bytes) + "\n";
    }
}

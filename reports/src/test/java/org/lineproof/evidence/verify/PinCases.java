package org.lineproof.evidence.verify;

import java.util.List;
import org.lineproof.evidence.note.NoteSigner;
import org.lineproof.evidence.pins.PinFile;
import org.lineproof.evidence.pins.PinnedKey;
import org.lineproof.evidence.pins.PinnedLog;

/** The same bundles under other roots of trust, and a forger's own world. */
final class PinCases extends BundleCases {
    @Override
    void make() {
        PinFile pins = example.pins();
        byte[] zip = files().zip();
        addWithoutPins("no-pins", zip, Verdict.INDETERMINATE, "there is no pin file to check the signature");
        byte[] changed = zip.clone();
        changed[changed.length / 2] ^= 1;
        addWithoutPins("no-pins-changed-byte", changed, Verdict.FAILED, "CRC-32");
        addWithoutPins(
                "no-pins-signature-by-another-key",
                files().object(
                                BundleFiles.SYSTEM_HEAD,
                                head -> head.put("checkpoint", otherKey().sign(text())))
                        .zip(),
                Verdict.FAILED,
                "not signed by the key that the bundle names for this log");
        add(
                "log-not-pinned",
                zip,
                withLogs(pins, List.of(pins.logs().get(0))),
                Verdict.INDETERMINATE,
                "ask for a newer");
        add(
                "log-key-ended-before-this-size",
                zip,
                withLogs(
                        pins,
                        List.of(
                                new PinnedLog(
                                        Example.SYSTEM,
                                        List.of(new PinnedKey(
                                                example.system.signer().key(), 0, 4L))),
                                pins.logs().get(1))),
                Verdict.FAILED,
                "may not sign size 5");
        add(
                "log-key-in-office-after-this-size",
                zip,
                withLogs(
                        pins,
                        List.of(
                                new PinnedLog(
                                        Example.SYSTEM,
                                        List.of(new PinnedKey(
                                                example.system.signer().key(), 6, null))),
                                pins.logs().get(1))),
                Verdict.FAILED,
                "may not sign size 5");
        add(
                "report-key-not-pinned",
                new BundleFiles(good, ExampleLog.signer(Example.REPORT_KEY.key().name(), 9)).zip(),
                pins,
                Verdict.FAILED,
                "not signed by a pinned report key");
        forger(pins);
    }

    private void forger(PinFile pins) {
        Example forged = Example.forged();
        byte[] zip = new BundleFiles(forged.bundle(), forged.reportKey).zip();
        add("forger-with-own-keys", zip, pins, Verdict.FAILED, "not signed by a pinned report key");
        addWithoutPins("forger-with-own-keys-and-no-pins", zip, Verdict.INDETERMINATE, "there is no pin file");
        add(
                "forger-with-the-report-key",
                new BundleFiles(forged.bundle(), example.reportKey).zip(),
                pins,
                Verdict.FAILED,
                "not signed by a key that is pinned for this log");
        add(
                "pins-of-another-tenant",
                files().zip(),
                forged.pins(),
                Verdict.FAILED,
                "not signed by a pinned report key");
    }

    private static NoteSigner otherKey() {
        return ExampleLog.signer(Example.SYSTEM, 9);
    }

    private String text() {
        String note = example.system.note(5);
        return note.substring(0, note.indexOf("\n\n") + 1);
    }

    private static PinFile withLogs(PinFile pins, List<PinnedLog> logs) {
        return new PinFile(
                logs,
                pins.reportKeys(),
                pins.signers(),
                pins.chains(),
                pins.timestampAuthorities(),
                pins.witnesses(),
                pins.witnessQuorum());
    }
}

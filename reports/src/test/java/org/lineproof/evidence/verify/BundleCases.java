package org.lineproof.evidence.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.lineproof.evidence.bundle.EvidenceBundle;
import org.lineproof.evidence.pins.PinFile;

/** Cases of one kind: a good bundle of the example, each with one thing changed. */
abstract class BundleCases {
    final Example example = new Example();
    final EvidenceBundle good = example.bundle();
    private final List<BundleCase> cases = new ArrayList<>();

    /** The cases, made when asked for. */
    final List<BundleCase> all() {
        if (cases.isEmpty()) {
            make();
        }
        return cases;
    }

    abstract void make();

    final void add(String name, byte[] zip, PinFile pins, Verdict verdict, String words) {
        cases.add(new BundleCase(name, zip, pins.bytes(), verdict, words));
    }

    final void addWithoutPins(String name, byte[] zip, Verdict verdict, String words) {
        cases.add(new BundleCase(name, zip, null, verdict, words));
    }

    final BundleFiles files() {
        return new BundleFiles(good, example.reportKey);
    }

    /** A bundle of changed files, signed again, which the example's pins do not save. */
    final void failing(String name, String words, Consumer<BundleFiles> change) {
        judged(name, Verdict.FAILED, words, change);
    }

    final void judged(String name, Verdict verdict, String words, Consumer<BundleFiles> change) {
        BundleFiles files = files();
        change.accept(files);
        add(name, files.zip(), example.pins(), verdict, words);
    }
}

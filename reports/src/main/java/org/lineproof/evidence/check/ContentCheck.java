package org.lineproof.evidence.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.bundle.BundledContent;
import org.lineproof.evidence.bundle.BundledEntry;
import org.lineproof.evidence.bundle.BundledLog;
import org.lineproof.evidence.bundle.EvidenceBundle;
import org.lineproof.evidence.bundle.RawOpening;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.disclosure.ContentRoot;
import org.lineproof.evidence.disclosure.Disclosure;
import org.lineproof.evidence.entry.Entry;

/** What is shown of a content is what its entry is committed to, and what is not shown is counted and named. */
public final class ContentCheck {
    private static final String SUBJECT = "contents";
    private static final int NAMED = 12;

    private final EvidenceBundle bundle;

    public ContentCheck(EvidenceBundle bundle) {
        this.bundle = bundle;
    }

    /** The step about the contents shown, and one for each log with contents withheld. */
    public List<Step> run() {
        Set<String> seen = new HashSet<>();
        int fields = 0;
        int withheld = 0;
        for (BundledContent content : bundle.contents()) {
            String at = at(content);
            String fault = seen.add(at) ? fault(content) : "is opened twice";
            if (fault != null) {
                return List.of(Step.failed(SUBJECT, at + " " + fault));
            }
            fields += content.disclosures().size();
            withheld += content.digests().size() - content.disclosures().size();
        }
        List<Step> steps = new ArrayList<>();
        steps.add(Step.passed(
                SUBJECT,
                bundle.contents().size() + " opened: " + fields + " fields hold against their entries, " + withheld
                        + " fields withheld"));
        bundle.logs().forEach(log -> withheld(log, seen).ifPresent(steps::add));
        return steps;
    }

    /** How a content is named: log and index. */
    static String at(BundledContent content) {
        return content.origin() + " entry " + content.index();
    }

    private @Nullable String fault(BundledContent content) {
        Optional<Entry> found = bundle.log(content.origin())
                .flatMap(log -> log.at(content.index()))
                .map(BundledEntry::entry);
        if (found.isEmpty()) {
            return "has a content but is not in the bundle";
        }
        Entry entry = found.get();
        Set<Hash> digests = new HashSet<>(content.digests());
        if (digests.size() != content.digests().size()
                || !ContentRoot.of(digests).equals(entry.contentRoot())) {
            return "is committed to other fields: the digests do not give its content root";
        }
        Set<String> names = new HashSet<>();
        for (Disclosure disclosure : content.disclosures()) {
            if (!digests.contains(disclosure.digest())) {
                return "field '" + disclosure.name() + "' does not belong to it: no such digest";
            }
            if (!names.add(disclosure.name())) {
                return "field '" + disclosure.name() + "' has two values";
            }
        }
        RawOpening raw = content.raw();
        if (raw != null && !raw.commitment().equals(entry.raw())) {
            return "is committed to other received bytes, or the salt is another";
        }
        return null;
    }

    private static Optional<Step> withheld(BundledLog log, Set<String> opened) {
        List<Long> indexes = log.entries().stream()
                .map(BundledEntry::index)
                .filter(index -> !opened.contains(log.origin() + " entry " + index))
                .toList();
        if (indexes.isEmpty()) {
            return Optional.empty();
        }
        String named = indexes.stream().limit(NAMED).map(String::valueOf).collect(Collectors.joining(", "));
        String more = indexes.size() > NAMED ? ", ..." : "";
        return Optional.of(Step.passed(
                "withheld of " + log.origin(), indexes.size() + " contents withheld: entries " + named + more));
    }
}

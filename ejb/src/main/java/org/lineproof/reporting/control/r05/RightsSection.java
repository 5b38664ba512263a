package org.lineproof.reporting.control.r05;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Fact;
import org.lineproof.requirements.entity.Requirement;
import org.lineproof.requirements.entity.Start;

/** Section 7: what the person can do now, and whom to write to. */
final class RightsSection {
    /** Critical infrastructure: Art. 86(1) leaves it out. */
    private static final String EXCLUDED = "2";

    private RightsSection() {}

    static List<Block> of(Letter letter) {
        List<Block> blocks = new ArrayList<>();
        for (String right : List.of("review", "access", "object", "complain", "court")) {
            blocks.add(new Block.Paragraph(letter.say("rights." + right)));
        }
        if (excluded(letter.input().declared("annexIII"))) {
            blocks.add(new Block.Paragraph(letter.say("rights.explanation.excluded")));
        } else {
            blocks.add(new Block.Paragraph(letter.say("rights.explanation")));
            dates(letter).ifPresent(blocks::add);
        }
        blocks.add(contacts(letter));
        return blocks;
    }

    private static boolean excluded(String point) {
        return point.equals(EXCLUDED) || point.startsWith(EXCLUDED + "(");
    }

    /** From when Art. 86 holds is disputed: both days are told. */
    private static Optional<Block> dates(Letter letter) {
        Requirement explanation = letter.input().catalogue().requirement("aia-86-1");
        Optional<LocalDate> letterOfTheLaw = explanation.start(Start.Scope.FORMAL);
        Optional<LocalDate> classExists = explanation.start(Start.Scope.ANNEX_III);
        return letterOfTheLaw.isEmpty() || classExists.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Paragraph(letter.say(
                        "rights.disputed", day(letter, letterOfTheLaw.get()), day(letter, classExists.get()))));
    }

    private static String day(Letter letter, LocalDate day) {
        return letter.say("day", day.getDayOfMonth(), letter.say("month." + day.getMonthValue()), day.getYear());
    }

    private static Block contacts(Letter letter) {
        List<OpenedEntry> contacts = letter.input().declarations().practices("contact");
        if (contacts.isEmpty()) {
            return new Block.NoEvidence(letter.say("rights.nobody"), List.of(letter.say("rights.nobody.supply")));
        }
        return new Block.Facts(
                letter.say("rights.contacts"),
                contacts.stream()
                        .map(contact -> Fact.text(
                                letter.say("rights.contact"),
                                letter.shown(contact).text("contact"),
                                letter.input().cut().audit().stated(EvidenceClass.DECLARED, List.of(contact))))
                        .toList());
    }
}
